import type { Enterprise, RiskColour } from '@shared/case/subject'
import type { CallInput } from '@shared/contract'
import { isCreditCode } from '@shared/credit-code'
import type { EnterpriseClass } from '@shared/enterprise-class'
import { QUESTIONS, type Question } from './yes-no-fields'

/** The form as it is typed: empty text stands for a fact that is not known. */
export interface FactsForm extends Partial<Record<Question, boolean | null>> {
  name: string
  creditCode?: string
  employees?: number | null
  revenueWanYuan?: number | null
  overrideClass?: EnterpriseClass | null
  overrideReason?: string
  industry?: string
  address?: string
  contact?: string
  phone?: string
  starRating?: string
  riskColour?: RiskColour | null
}

export function formOf(enterprise: Enterprise): FactsForm {
  const { classOverride, ...facts } = enterprise
  return {
    name: facts.name,
    creditCode: facts.creditCode ?? '',
    employees: facts.employees,
    revenueWanYuan: facts.revenueWanYuan,
    overrideClass: classOverride?.class ?? null,
    overrideReason: classOverride?.reason ?? '',
    industry: facts.industry ?? '',
    address: facts.address ?? '',
    contact: facts.contact ?? '',
    phone: facts.phone ?? '',
    starRating: facts.starRating ?? '',
    riskColour: facts.riskColour,
    ...answersOf(facts),
  }
}

const ASKED = Object.keys(QUESTIONS) as Question[]

const answersOf = (facts: Partial<Record<Question, boolean | null>>) =>
  Object.fromEntries(ASKED.map((question) => [question, facts[question] ?? null]))

const known = (text: string | undefined) => text?.trim() || null

export function factsOf(form: FactsForm): CallInput<'enterprise.save'>['facts'] {
  const { overrideClass, overrideReason } = form
  return {
    name: form.name.trim(),
    creditCode: known(form.creditCode)?.toUpperCase() ?? null,
    employees: form.employees ?? null,
    revenueWanYuan: form.revenueWanYuan ?? null,
    classOverride: overrideClass ? { class: overrideClass, reason: overrideReason?.trim() ?? '' } : null,
    industry: known(form.industry),
    address: known(form.address),
    contact: known(form.contact),
    phone: known(form.phone),
    starRating: known(form.starRating),
    riskColour: form.riskColour ?? null,
    ...answersOf(form),
  }
}

/** Says what is wrong with a 统一社会信用代码, which may also be left empty. */
export async function checkCreditCode(_: unknown, value: string | undefined): Promise<void> {
  const code = value?.trim().toUpperCase()
  if (code && !isCreditCode(code)) throw new Error('应为 18 位统一社会信用代码，末位校验不符，请核对。')
}

import type { Cells } from '../apply'
import type { Enterprise } from '../case/subject'
import { deriveClass } from '../enterprise-class'
import type { EnterpriseFacts } from '../events'
import { factsOf } from './cells'

/** An enterprise is there as soon as a name was recorded, even where two laptops disagree about it. */
export function enterpriseOf(id: string, cells: Cells): Enterprise | null {
  if (!cells.has('name')) return null
  const facts = factsOf(cells) as EnterpriseFacts
  const employees = facts.employees ?? null
  const revenueWanYuan = facts.revenueWanYuan ?? null
  const derived = deriveClass(employees, revenueWanYuan)
  const classOverride = facts.classOverride ?? null
  return {
    id,
    name: facts.name ?? '（名称有冲突，待裁定）',
    creditCode: facts.creditCode ?? null,
    employees,
    revenueWanYuan,
    class: classOverride?.class ?? derived.class,
    classProvisional: !classOverride && derived.provisional,
    classOverride,
    industry: facts.industry ?? null,
    address: facts.address ?? null,
    contact: facts.contact ?? null,
    phone: facts.phone ?? null,
    starRating: facts.starRating ?? null,
    riskColour: facts.riskColour ?? null,
    standardised: facts.standardised ?? null,
    informed: facts.informed ?? null,
    starRated: facts.starRated ?? null,
    certified: facts.certified ?? null,
    onPlatform: facts.onPlatform ?? null,
    reported: facts.reported ?? null,
  }
}

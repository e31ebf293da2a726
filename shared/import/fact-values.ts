import type { RiskColour } from '../case/subject'
import { creditCodeCheck } from '../credit-code'
import type { EnterpriseClass } from '../enterprise-class'
import { squash } from './normalise'
import { short } from './score-cell'

/** A value understood, or what is wrong with the cell. */
export type Reading<T> = { value: T } | { code: string; what: string }

const CODE_LENGTH = 18
const NOT_IN_ALPHABET = /[^0-9A-HJ-NPQRTUWXY]/

/** A 统一社会信用代码, or which of its three checks fails: length, alphabet, check character (GB 32100-2015). */
export function readCreditCode(cell: string | number): Reading<string> {
  const bad = (what: string) => ({ code: 'bad-credit-code', what })
  if (typeof cell === 'number' && cell > Number.MAX_SAFE_INTEGER)
    return bad('的统一社会信用代码被存成了数字，末几位已经丢失，请把该列设为文本格式后重新填写。')
  const code = squash(String(cell)).toUpperCase()
  if (code.length !== CODE_LENGTH)
    return bad(
      `的统一社会信用代码“${short(code)}”是 ${code.length} 位，应为 ${CODE_LENGTH} 位，请核对营业执照后补正。`,
    )
  const foreign = NOT_IN_ALPHABET.exec(code)
  if (foreign)
    return bad(
      `的统一社会信用代码第 ${foreign.index + 1} 位“${foreign[0]}”不在代码字符集内（不用 I、O、S、V、Z），请核对是否把数字误作字母。`,
    )
  const check = creditCodeCheck(code.slice(0, CODE_LENGTH - 1))
  if (check !== code.at(-1))
    return bad(
      `的统一社会信用代码 ${code} 校验码不符（第 ${CODE_LENGTH} 位），说明其中有数位抄错，请核对营业执照。`,
    )
  return { value: code }
}

const THOUSANDS = /(?<=\d),(?=\d{3}(?:\D|$))/g
const COUNT = /^([+-]?\d+(?:\.\d+)?)(?:人|名|位)?$/

/** 从业人员: a whole number of people. */
export function readEmployees(cell: string | number): Reading<number> {
  const bad = (what: string) => ({ code: 'bad-employees', what })
  const text = squash(String(cell)).replace(THOUSANDS, '')
  const match = COUNT.exec(text)
  if (!match) return bad(`的从业人员“${short(text)}”不是人数，请填写整数。`)
  const people = Number(match[1])
  if (people < 0) return bad(`的从业人员 ${text} 是负数，请填写实际人数。`)
  if (!Number.isInteger(people)) return bad(`的从业人员 ${text} 不是整数，请填写实际人数。`)
  if (people > 1_000_000) return bad(`的从业人员 ${text} 过大，请核对。`)
  return { value: people }
}

const MONEY = /^([+-]?\d+(?:\.\d+)?)(亿元?|万元?|元)?$/
const WAN_YUAN: Record<string, number> = { 元: 1 / 10_000, 万元: 1, 亿元: 10_000 }
/** 100 亿元: beyond it a number without a unit was most likely meant in 元. */
const PLAUSIBLE_WITHOUT_UNIT = 1_000_000
/** 1,000 亿元. */
const PLAUSIBLE = 10_000_000

/** 营业收入 in 万元; converted from 元 or 亿元 only where the cell or its header names the unit. */
export function readRevenue(cell: string | number, headerUnit: string | null): Reading<number> {
  const bad = (what: string) => ({ code: 'bad-revenue', what })
  const text = squash(String(cell)).replace(THOUSANDS, '')
  const match = MONEY.exec(text)
  if (!match) return bad(`的营业收入“${short(text)}”不是数字，请填写以万元为单位的数字。`)
  const ownUnit = match[2] && match[2] !== '元' ? `${match[2].slice(0, 1)}元` : match[2]
  const unit = ownUnit ?? (headerUnit === '人' ? null : headerUnit)
  const amount = Number((Number(match[1]) * WAN_YUAN[unit ?? '万元']!).toFixed(6))
  if (amount < 0) return bad(`的营业收入 ${text} 是负数，请核对。`)
  if (!unit && amount >= PLAUSIBLE_WITHOUT_UNIT)
    return {
      code: 'revenue-unit',
      what: `的营业收入 ${text} 没有注明单位，按万元计过大。请在表头写明“营业收入（万元）”或“营业收入（元）”。`,
    }
  if (amount >= PLAUSIBLE) return bad(`的营业收入折合 ${amount} 万元，过大，请核对单位是否为万元。`)
  return { value: amount }
}

const CLASS_WORDS: Record<EnterpriseClass, RegExp> = {
  large: /^(?:规上|规模以上|规模\(限额\)以上|限额以上|限上|规模企业)(?:企业|单位)?$/,
  medium: /^中等(?:规模)?(?:企业|单位)?$/,
  small: /^(?:小微|小型微型|小微型|小型|微型)(?:企业|单位)?$/,
}

/** 规上, 中等 or 小微 as people write it; 大型 and 中型 belong to another scheme. */
export function readClass(cell: string | number): Reading<EnterpriseClass> {
  const text = squash(String(cell))
  const found = (Object.keys(CLASS_WORDS) as EnterpriseClass[]).find((each) => CLASS_WORDS[each].test(text))
  if (found) return { value: found }
  return {
    code: 'unknown-class',
    what: `的企业类别“${short(text)}”不在三类企业之列，请填写规上、中等或小微。`,
  }
}

const COLOUR_WORDS: Record<RiskColour, RegExp> = {
  red: /^红色?/,
  orange: /^橙色?/,
  yellow: /^黄色?/,
  blue: /^蓝色?/,
}

/** 红, 橙, 黄 or 蓝, with or without 色 and 风险. */
export function readRiskColour(cell: string | number): Reading<RiskColour> {
  const text = squash(String(cell))
  const plain = text.replace(/(?:风险|等级|\(.*\))/g, '')
  const found = (Object.keys(COLOUR_WORDS) as RiskColour[]).find(
    (each) => COLOUR_WORDS[each].test(plain) && plain.length <= 2,
  )
  if (found) return { value: found }
  return {
    code: 'unknown-risk-colour',
    what: `的风险等级“${short(text)}”不是四色之一，请填写红、橙、黄或蓝。`,
  }
}

const YES = /^(?:是|有|已.{0,4}|[√✓✔Yy]|yes|true)$/i
const NO = /^(?:否|没有|未.{0,4}|[×✗✘xXNn]|no|false)$/i

/** 是 or 否, also as √ and ×, or as 已达标 and 未达标. */
export function readYesNo(cell: string | number): Reading<boolean> {
  const text = squash(String(cell))
  if (YES.test(text)) return { value: true }
  if (NO.test(text)) return { value: false }
  return { code: 'not-yes-or-no', what: `的“${short(text)}”看不出是或否，请填写“是”或“否”，不清楚的留空。` }
}

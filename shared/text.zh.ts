import type { Benchmark, Finding, Person } from './case/action'
import type { CasePhase, Phase } from './case/phase'
import type { SheetKey } from './case/sheet'
import { type RiskColour, TOWNSHIP } from './case/subject'
import type { EnterpriseClass } from './enterprise-class'
import type { Verdict } from './flags'
import type { Severity } from './flags/flag'
import { formatGap, formatTotal } from './format'
import type { Points } from './points'
import type { ThemeChoice } from './theme'

export const APP_NAME = '督核'

export const THEME_NAMES: Record<ThemeChoice, string> = { system: '跟随系统', light: '浅色', dark: '深色' }

export const PHASE_NAMES: Record<Phase, string> = {
  selfAssessment: '自查自纠（自评）',
  assistance: '帮扶',
  verification: '督导核实',
  recheck: '复核',
  wrapUp: '总结提升',
}

/** The phases and the end after them. */
export const STEP_NAMES: Record<CasePhase, string> = { ...PHASE_NAMES, closed: '办结' }

export const PHASE_SHORT: Record<Phase, string> = {
  selfAssessment: '自评',
  assistance: '帮扶',
  verification: '核实',
  recheck: '复核',
  wrapUp: '总结',
}

export const CLASS_NAMES: Record<EnterpriseClass, string> = { large: '规上', medium: '中等', small: '小微' }
export const CLASS_UNKNOWN = '未分类'
export const INDUSTRY_UNKNOWN = '未填行业'

export const RISK_NAMES: Record<RiskColour, string> = { red: '红', orange: '橙', yellow: '黄', blue: '蓝' }

export const SEVERITY_NAMES: Record<Severity, string> = {
  hint: '提示',
  inconsistent: '不一致',
  reassist: '须重新帮扶',
}

export const VERDICT_NAMES: Record<Verdict, string> = {
  consistent: '一致',
  inconsistent: '不一致',
  reassist: '须重新帮扶',
}

export const className = (value: EnterpriseClass | null): string =>
  value ? CLASS_NAMES[value] : CLASS_UNKNOWN

/** 督导核实 第2轮, with a named scorer where the sheet is one person's own. */
export function sheetName({ phase, round, scorer }: SheetKey): string {
  return `${PHASE_NAMES[phase]}${round > 1 ? ` 第${round}轮` : ''}${scorer ? ` · ${scorer}` : ''}`
}

/** A 重新帮扶 as people call it: E001-2, or 镇级-2. */
export const orderName = ({ subject, round }: { subject: string; round: number }): string =>
  `${subject === TOWNSHIP ? '镇级' : subject}-${round}`

/** 高估 8.5, 低估 2.0 or 相同: what a gap (compared − baseline) says of the baseline. */
export function gapWord(gap: Points): string {
  if (gap === 0) return '相同'
  return gap < 0 ? `高估 ${formatTotal(-gap)}` : `低估 ${formatTotal(gap)}`
}

/** Who takes part, in the order of the plan. */
export const ROLE_NAMES: Readonly<Record<Person['role'], string>> = {
  panelHead: '专家组长',
  expert: '专家',
  cityOfficer: '市级挂钩科级干部',
  countyOfficer: '县级挂钩科级干部',
  townContact: '镇级联系人',
}

export const FINDING_NAMES: Readonly<Record<Finding['kind'], string>> = {
  highlight: '特色亮点',
  result: '主要成效',
  shortcoming: '存在不足',
  suggestion: '意见建议',
}

export const TIER_NAMES: Readonly<Record<Benchmark['tier'], string>> = {
  exemplary: '精品企业',
  benchmark: '标杆企业',
  certified: '达标企业',
  modelPost: '示范岗位',
}

/** +8.5 高估, −2.0 低估 or 0 相同: a difference 自评 − 核实 with its sign and its word. */
export function inflationWord(inflation: Points): string {
  const word = inflation > 0 ? '高估' : '低估'
  return `${formatGap(inflation)} ${inflation === 0 ? '相同' : word}`
}

import type { CommonIssue, FewIssue, Share, TownIssue } from '../consolidation/city-result'
import { formatCount, formatDecimals, formatShare } from '../format'
import type { FormName } from '../report/source'

const UNITS: Readonly<Record<FormName, string>> = { enterprise: '家', township: '个镇' }

/** 18/100 家扣分（18.0%）, or 1/4 个镇扣分（25.0%） of the form of the townships. */
export function lostWords(
  { part, whole }: Pick<Share, 'part' | 'whole'>,
  form: FormName = 'enterprise',
): string {
  if (whole === 0) return '没有评分'
  return `${formatCount(part)}/${formatCount(whole)} ${UNITS[form]}扣分（${formatShare(part, whole)}）`
}

/** 3/4 个镇、45/300 家扣分（15.0%）; the form of the townships counts towns alone. */
export function commonWords({ criterion, towns, townsJudged, share }: CommonIssue): string {
  if (criterion.form === 'township')
    return `${towns}/${townsJudged} 个镇扣分（${formatShare(towns, townsJudged)}）`
  return `${towns}/${townsJudged} 个镇有企业扣分，全市 ${lostWords(share)}`
}

/** 本镇 18/100 家扣分（18.0%），其他镇 3/300 家扣分（1.0%）. */
export const townIssueWords = ({ here, elsewhere }: TownIssue): string =>
  `本镇 ${lostWords(here)}，其他镇 ${lostWords(elsewhere)}`

export const fewIssueWords = ({ enterprises, share }: FewIssue): string =>
  `只有 ${enterprises.length} 家扣分，全市 ${formatCount(share.whole)} 家评过这一条，其余没有扣分`

/** Smaller than this is said so, and never printed as a string of noughts. */
const LEAST_P = 0.0001

const chance = (p: number): string => (p < LEAST_P ? 'p < 0.0001' : `p = ${formatDecimals(p, 4)}`)

/** How likely the difference is by chance alone, and how far the town stands from the middle one. */
export function proofWords({ corrected, z }: TownIssue, tests: number): string {
  const once = corrected < LEAST_P ? '不到万分之一' : `约 ${formatDecimals(corrected * 100, 2)}%`
  const test = `若各镇本来一样，碰巧差这么多的可能${once}（${chance(corrected)}，已按 ${formatCount(tests)} 次检验校正）`
  return z === null ? test : `${test}；离各镇中位数 ${formatDecimals(z, 1)} 个离差（稳健 z）`
}

import type { Assessment } from '../assessment'
import { formatPoints, formatShare } from '../format'
import type { Tolerance } from '../tolerance'

/** What counts as 不一致, in one phrase. */
export function toleranceWords({ total, sectionShare, fullToZero }: Tolerance): string {
  const parts = [
    `总分相差超过${formatPoints(total)}分`,
    `任一部分相差达到该部分满分的${formatShare(sectionShare, 10_000)}`,
    ...(fullToZero ? ['任一细则由满分变为0分'] : []),
  ]
  return parts.join('，或')
}

/** The tolerance in force, and where it was changed after the draw, both and both results. */
export function toleranceSentences({ tolerance, toleranceAtDraw, subjects }: Assessment): string {
  const now = `不一致的判定标准为：${toleranceWords(tolerance)}。`
  if (!toleranceAtDraw) return now
  const compared = subjects.filter((each) => each.verdict !== null)
  const byNow = compared.filter((each) => each.verdict !== 'consistent').length
  const byDraw = compared.filter((each) => each.verdictAtDraw !== 'consistent').length
  return `${now}抽样之后标准有过改动，抽样时为：${toleranceWords(toleranceAtDraw)}。按抽样时的标准不一致${byDraw}个，按现行标准不一致${byNow}个。`
}

import type { Assessment } from '../assessment'
import { formatPoints, formatShare } from '../format'
import type { Words } from '../report'
import type { Tolerance } from '../tolerance'
import { count, enumerate, figure, plan, words } from './figures'

/** What counts as 不一致, in one phrase: by the tolerance in force, or by that of the draw of this index. */
export function toleranceWords({ total, sectionShare, fullToZero }: Tolerance, draw?: number): Words {
  const points = figure(formatPoints(total), { is: 'tolerance', draw, field: 'total' })
  const share = figure(formatShare(sectionShare, 10_000), { is: 'tolerance', draw, field: 'sectionShare' })
  const parts = [
    words`总分相差超过${points}分`,
    words`任一部分相差达到该部分满分的${share}`,
    ...(fullToZero ? [words`任一细则由满分变为${plan('nothing')}分`] : []),
  ]
  return enumerate(parts, '，或')
}

/** The tolerance in force, and where it was changed after the draw, both and both results. */
export function toleranceSentences({ tolerance, toleranceAtDraw, subjects, record }: Assessment): Words {
  const now = words`不一致的判定标准为：${toleranceWords(tolerance)}。`
  if (!toleranceAtDraw) return now
  const compared = subjects.filter((each) => each.verdict !== null)
  const byNow = compared.filter((each) => each.verdict !== 'consistent').length
  const byDraw = compared.filter((each) => each.verdictAtDraw !== 'consistent').length
  const inconsistent = { each: 'compared', among: 'subjects', verdict: 'inconsistent' } as const
  const then = toleranceWords(toleranceAtDraw, record.draws.length - 1)
  return words`${now}抽样之后标准有过改动，抽样时为：${then}。按抽样时的标准不一致${count(byDraw, { ...inconsistent, atDraw: true })}个，按现行标准不一致${count(byNow, inconsistent)}个。`
}

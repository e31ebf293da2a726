import { formatPoints, formatShare } from '../format'
import { phrasesOf } from '../phrases'
import type { CommonProblem } from '../problems'
import { paragraph, type ReportBlock, strong, type Table } from '../report'
import { enumerate } from './numbering'
import { centredColumn, countCell, numberColumn, shareCell, table, textCell, textColumn } from './table'

/** How many problems of the enterprises a report lists. */
export const SHOWN_PROBLEMS = 10
const SHOWN_NAMES = 3

/** One subject's deductions in numbered lines: the reason, the criterion, the points. */
export const deductionLines = (found: readonly CommonProblem[]): ReportBlock[] =>
  found.map(({ criterion, cases }, index) => {
    const { deduction, reason } = cases[0]!
    const why = reason ?? '未写明扣分原因'
    return paragraph(
      `${index + 1}. `,
      strong(`${why}。`),
      `细则${criterion.id}扣${formatPoints(deduction)}分（满分${formatPoints(criterion.points)}分）。`,
    )
  })

/** The enterprises' problems by how many they concern, with examples. */
export const problemTable = (shown: readonly CommonProblem[]): Table =>
  table(
    '生产经营单位主要问题',
    [
      centredColumn('序号', 1.2),
      centredColumn('细则', 1.6),
      textColumn('主要扣分原因', 5),
      numberColumn('涉及家数', 2),
      numberColumn('占比', 2),
      textColumn('涉及单位（例）', 5),
    ],
    shown.map((problem, index) => [
      countCell(index + 1),
      textCell(problem.criterion.id),
      textCell(mainReason(problem)),
      countCell(problem.cases.length),
      shareCell(problem.cases.length, problem.judged),
      textCell(exampleNames(problem)),
    ]),
  )

/** The reason written most often; the criterion's own words where none was written. */
function mainReason({ cases, criterion }: CommonProblem): string {
  const written = cases.flatMap(({ reason }) => (reason ? [reason] : []))
  const counted = [...Map.groupBy(written, (reason) => reason)].sort((a, b) => b[1].length - a[1].length)
  return counted[0]?.[0] ?? criterion.text
}

/** Some of the enterprises concerned, those that lost most first. */
function exampleNames({ cases }: CommonProblem): string {
  const names = [...cases].sort((a, b) => b.deduction - a.deduction).map((each) => each.name)
  return `${enumerate(names.slice(0, SHOWN_NAMES))}${names.length > SHOWN_NAMES ? '等' : ''}`
}

/** A measure for each problem, in the same order. */
export function measures(subject: 'township' | 'enterprise', found: readonly CommonProblem[]): ReportBlock[] {
  return found.flatMap(({ criterion, cases, judged }, index) => {
    const measure = phrasesOf(subject, criterion.id)?.measure
    if (!measure) return []
    const scope =
      subject === 'enterprise' ? `（涉及${cases.length}家，占${formatShare(cases.length, judged)}）` : ''
    return [paragraph(`${index + 1}. 针对细则${criterion.id}${scope}：${measure}。`)]
  })
}

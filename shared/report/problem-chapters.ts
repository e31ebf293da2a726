import type { Assessment, SubjectAssessment } from '../assessment'
import { formatPoints, formatShare } from '../format'
import { sheetInForce } from '../groups'
import { phrasesOf } from '../phrases'
import { type CommonProblem, rankProblems } from '../problems'
import { heading, paragraph, type ReportBlock, strong } from '../report'
import { PHASE_SHORT } from '../text.zh'
import { enumerate } from './numbering'
import { centredColumn, countCell, numberColumn, shareCell, table, textCell, textColumn } from './table'

const SHOWN_PROBLEMS = 10
const SHOWN_NAMES = 3

const problemsOf = (members: readonly SubjectAssessment[]) =>
  rankProblems(members, (member) => sheetInForce(member)?.score ?? null)

/** 五、存在问题: the town's deductions, and the enterprises' by how many they concern. */
export function problems({ township, enterprises }: Assessment): ReportBlock[] {
  const town = problemsOf([township])
  const common = problemsOf(enterprises)
  return [
    heading(1, '五、存在问题'),
    heading(2, '（一）属地政府存在的问题'),
    ...townProblems(township, town),
    heading(2, '（二）生产经营单位存在的问题'),
    ...enterpriseProblems(enterprises, common),
  ]
}

function townProblems(township: SubjectAssessment, found: readonly CommonProblem[]): ReportBlock[] {
  const sheet = sheetInForce(township)
  if (!sheet) return [paragraph('镇级评分尚不完整，暂不归纳。')]
  if (found.length === 0) return [paragraph(`镇级${PHASE_SHORT[sheet.key.phase]}没有扣分。`)]
  return found.map(({ criterion, cases }, index) => {
    const { deduction, reason } = cases[0]!
    const why = reason ?? '未写明扣分原因'
    return paragraph(
      `${index + 1}. `,
      strong(`${why}。`),
      `细则${criterion.id}扣${formatPoints(deduction)}分（满分${formatPoints(criterion.points)}分）。`,
    )
  })
}

function enterpriseProblems(
  enterprises: readonly SubjectAssessment[],
  found: readonly CommonProblem[],
): ReportBlock[] {
  const judged = enterprises.filter((each) => sheetInForce(each) !== null)
  if (judged.length === 0) return [paragraph('生产经营单位尚无完整的评分表，暂不归纳。')]
  if (found.length === 0) return [paragraph(`评分完整的${judged.length}家生产经营单位没有扣分。`)]
  const shown = found.slice(0, SHOWN_PROBLEMS)
  const more = found.length > shown.length ? `，下表列出涉及家数最多的${shown.length}条` : ''
  return [
    paragraph(`${basisSentence(judged)}共有${found.length}条细则存在扣分${more}。`),
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
    ),
  ]
}

/** Says whose scores are counted: the verified ones where there are any, else the enterprise's own. */
function basisSentence(judged: readonly SubjectAssessment[]): string {
  const phases = Map.groupBy(judged, (each) => sheetInForce(each)!.key.phase)
  const parts = [...phases].map(([phase, members]) => `${PHASE_SHORT[phase]}${members.length}家`)
  return `以每家最近一次完整评分为准（${enumerate(parts)}），`
}

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

/** 六、建议与意见: a measure for each problem of chapter five, in the same order. */
export function suggestions({ township, enterprises }: Assessment): ReportBlock[] {
  const town = measures('township', problemsOf([township]))
  const common = measures('enterprise', problemsOf(enterprises).slice(0, SHOWN_PROBLEMS))
  return [
    heading(1, '六、建议与意见'),
    heading(2, '（一）对属地政府的建议'),
    ...(town.length > 0 ? town : [paragraph('评分中没有需要提出建议的扣分项。')]),
    heading(2, '（二）对生产经营单位的建议'),
    ...(common.length > 0 ? common : [paragraph('评分中没有需要提出建议的扣分项。')]),
  ]
}

function measures(subject: 'township' | 'enterprise', found: readonly CommonProblem[]): ReportBlock[] {
  return found.flatMap(({ criterion, cases, judged }, index) => {
    const measure = phrasesOf(subject, criterion.id)?.measure
    if (!measure) return []
    const scope =
      subject === 'enterprise' ? `（涉及${cases.length}家，占${formatShare(cases.length, judged)}）` : ''
    return [paragraph(`${index + 1}. 针对细则${criterion.id}${scope}：${measure}。`)]
  })
}

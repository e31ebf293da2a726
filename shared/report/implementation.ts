import type { Assessment, SubjectAssessment } from '../assessment'
import { formatMean, formatPoints, formatShare, formatTotal } from '../format'
import { completeSheets, type Group, groupByClass, groupByIndustry, sumTotals } from '../groups'
import { type Points, sumPoints } from '../points'
import { heading, paragraph, type ReportBlock } from '../report'
import type { Rubric } from '../rubric'
import type { SheetScore } from '../sheet-score'
import { countCell, meanCell, numberColumn, shareCell, table, textCell, textColumn, totalCell } from './table'

/** 四、标准化开展情况: the town by the six sections of 1+5, the enterprises by class, industry and section. */
export function implementation(assessment: Assessment): ReportBlock[] {
  const { township, enterprises, rubrics } = assessment
  return [
    heading(1, '四、标准化开展情况'),
    heading(2, '（一）属地政府标准化开展情况（1+5机制落实情况）'),
    ...townshipBlocks(township, rubrics.township),
    heading(2, '（二）各类型和行业领域生产经营单位标准化开展情况'),
    ...enterpriseBlocks(enterprises, rubrics.enterprise),
  ]
}

function townshipBlocks(township: SubjectAssessment, rubric: Rubric): ReportBlock[] {
  const self = township.sheets.selfAssessment?.score ?? null
  const verified = township.sheets.verification?.score ?? null
  const judged = verified ?? self
  if (!judged) return [paragraph('镇级评分尚未录入。')]
  const parts = [
    ...(self ? [`自评总分${scoreWords(self)}`] : []),
    ...(verified ? [`督导核实总分${scoreWords(verified)}`] : []),
  ]
  return [
    paragraph(`${township.name}${parts.join('，')}。${bestAndWorst(rubric, judged)}`),
    table(
      '镇级“1+5”机制各部分得分',
      [
        textColumn('部分', 4),
        numberColumn('满分', 2),
        numberColumn('自评', 2),
        numberColumn('核实', 2),
        numberColumn('核实得分率', 2),
      ],
      rubric.sections.map((section, index) => [
        textCell(`${section.no}、${section.title}`),
        totalCell(section.points),
        totalCell(sectionScore(self, index)),
        totalCell(sectionScore(verified, index)),
        shareCell(sectionScore(verified, index) ?? 0, verified ? section.points : 0),
      ]),
    ),
  ]
}

const scoreWords = ({ total, unanswered }: SheetScore) =>
  `${formatTotal(total)}分${unanswered > 0 ? `（尚有${unanswered}条未评）` : ''}`

/** A section's score; null where it is not fully answered, so that no part of it passes for the whole. */
function sectionScore(score: SheetScore | null, index: number): Points | null {
  const section = score?.sections[index]
  return section && section.unanswered === 0 ? section.score : null
}

function bestAndWorst(rubric: Rubric, score: SheetScore): string {
  const rated = rubric.sections
    .map((section, index) => ({ section, score: sectionScore(score, index) }))
    .filter((each): each is { section: Rubric['sections'][number]; score: Points } => each.score !== null)
    .sort((a, b) => b.score * a.section.points - a.score * b.section.points)
  const best = rated[0]
  const worst = rated.at(-1)
  if (!best || !worst || best.score * worst.section.points === worst.score * best.section.points) return ''
  const words = ({ section, score: points }: typeof best) =>
    `${section.title}（得${formatPoints(points)}分，得分率${formatShare(points, section.points)}）`
  return `得分率最高的是${words(best)}，最低的是${words(worst)}。`
}

function enterpriseBlocks(enterprises: readonly SubjectAssessment[], rubric: Rubric): ReportBlock[] {
  const self = sumTotals(enterprises, 'selfAssessment')
  const verified = sumTotals(enterprises, 'verification')
  if (self.count + verified.count === 0) return [paragraph('生产经营单位尚无完整的评分表。')]
  const sentences = [
    ...(self.count > 0 ? [`${self.count}家完成自评，平均${formatMean(self.sum, self.count)}分`] : []),
    ...(verified.count > 0
      ? [`${verified.count}家完成督导核实，核实平均${formatMean(verified.sum, verified.count)}分`]
      : []),
  ]
  return [
    paragraph(`生产经营单位${sentences.join('；')}。平均分按评分完整的单位计算。`),
    groupTable('各类型生产经营单位得分', '类别', groupByClass(enterprises)),
    groupTable('各行业领域生产经营单位得分', '行业', groupByIndustry(enterprises)),
    sectionTable(enterprises, rubric),
  ]
}

function groupTable(caption: string, title: string, groups: readonly Group[]): ReportBlock {
  return table(
    caption,
    [
      textColumn(title, 4),
      numberColumn('家数', 2),
      numberColumn('自评均分', 2),
      numberColumn('核实家数', 2),
      numberColumn('核实均分', 2),
    ],
    groups.map(({ name, members }) => [
      textCell(name),
      countCell(members.length),
      meanCell(sumTotals(members, 'selfAssessment')),
      countCell(sumTotals(members, 'verification').count),
      meanCell(sumTotals(members, 'verification')),
    ]),
  )
}

function sectionTable(enterprises: readonly SubjectAssessment[], rubric: Rubric): ReportBlock {
  const sheets = {
    self: completeSheets(enterprises, 'selfAssessment'),
    verified: completeSheets(enterprises, 'verification'),
  }
  const sumOf = (list: typeof sheets.self, index: number) => ({
    sum: sumPoints(list.map(({ score }) => score.sections[index]!.score)),
    count: list.length,
  })
  return table(
    '生产经营单位各部分平均得分',
    [
      textColumn('部分', 4),
      numberColumn('满分', 2),
      numberColumn('自评均分', 2),
      numberColumn('自评得分率', 2),
      numberColumn('核实均分', 2),
      numberColumn('核实得分率', 2),
    ],
    rubric.sections.map((section, index) => {
      const self = sumOf(sheets.self, index)
      const verified = sumOf(sheets.verified, index)
      return [
        textCell(`${section.no}、${section.title}`),
        totalCell(section.points),
        meanCell(self),
        shareCell(self.sum, self.count * section.points),
        meanCell(verified),
        shareCell(verified.sum, verified.count * section.points),
      ]
    }),
  )
}

import type { Assessment, SubjectAssessment } from '../assessment'
import { completeSheets, sumTotals } from '../groups'
import { type Points, sumPoints } from '../points'
import { heading, type TracedBlock, type Words } from '../report'
import type { Rubric, Section } from '../rubric'
import type { SheetScore } from '../sheet-score'
import { count, enumerate, figure, mean, plan, pointsText, quote, share, words } from './figures'
import {
  groupMeansFigure,
  groupRankingFigure,
  townSectionFigure,
  weakSectionsFigure,
} from './implementation-figures'
import { byClass, byIndustry, type NamedGroup } from './named-groups'
import { named } from './named-paragraph'
import { sectionTitle, subjectName } from './names'
import type { Part } from './source'
import {
  countCell,
  meanCell,
  numberColumn,
  partCell,
  sectionPointsCell,
  shareCell,
  table,
  textCell,
  textColumn,
} from './table'

/** 四、标准化开展情况: the town by the six sections of 1+5, the enterprises by class, industry and section. */
export function implementation(assessment: Assessment): TracedBlock[] {
  const { township, enterprises, rubrics } = assessment
  return [
    heading(1, '四、标准化开展情况'),
    heading(2, words`（一）属地政府标准化开展情况（${plan('system')}机制落实情况）`),
    ...townshipBlocks(township, rubrics.township),
    heading(2, '（二）各类型和行业领域生产经营单位标准化开展情况'),
    ...enterpriseBlocks(enterprises, rubrics.enterprise),
  ]
}

function townshipBlocks(township: SubjectAssessment, rubric: Rubric): TracedBlock[] {
  const self = township.sheets.selfAssessment?.score ?? null
  const verified = township.sheets.verification?.score ?? null
  const judged = verified ?? self
  if (!judged) return [named('implementation/township', '镇级评分尚未录入。')]
  const own: Part = { subject: township.id, phase: 'selfAssessment' }
  const found: Part = { subject: township.id, phase: 'verification' }
  const parts = [
    ...(self ? [words`自评总分${scoreWords(self, own)}`] : []),
    ...(verified ? [words`督导核实总分${scoreWords(verified, found)}`] : []),
  ]
  return [
    named(
      'implementation/township',
      words`${subjectName(township)}${enumerate(parts, '，')}。${bestAndWorst(rubric, judged, verified ? found : own)}`,
    ),
    table(
      words`镇级“${plan('system')}”机制各部分得分`,
      [
        textColumn('部分', 4),
        numberColumn('满分', 2),
        numberColumn('自评', 2),
        numberColumn('核实', 2),
        numberColumn('核实得分率', 2),
      ],
      rubric.sections.map((section, index) => [
        textCell(sectionTitle(rubric, section)),
        sectionPointsCell(rubric, section),
        partCell(sectionScore(self, index), { ...own, section: section.no }),
        partCell(sectionScore(verified, index), { ...found, section: section.no }),
        rateCell(sectionScore(verified, index), section, { ...found, section: section.no }),
      ]),
    ),
    ...townSectionFigure(township, rubric),
  ]
}

/** The share of a section's points; a dash where the section is not fully answered. */
const rateCell = (score: Points | null, { points }: Section, of: Part) =>
  shareCell(score ?? 0, score === null ? 0 : points, { is: 'rate', of })

const scoreWords = ({ total, unanswered }: SheetScore, of: Part): Words =>
  words`${figure(pointsText(total, 'total'), { is: 'points', of, style: 'total' })}分${unanswered > 0 ? words`（尚有${count(unanswered, { each: 'unanswered', of })}条未评）` : ''}`

/** A section's score; null where it is not fully answered, so that no part of it passes for the whole. */
function sectionScore(score: SheetScore | null, index: number): Points | null {
  const section = score?.sections[index]
  return section && section.unanswered === 0 ? section.score : null
}

function bestAndWorst(rubric: Rubric, score: SheetScore, sheet: Part): Words {
  const rated = rubric.sections
    .map((section, index) => ({ section, score: sectionScore(score, index) }))
    .filter((each): each is { section: Rubric['sections'][number]; score: Points } => each.score !== null)
    .sort((a, b) => b.score * a.section.points - a.score * b.section.points)
  const best = rated[0]
  const worst = rated.at(-1)
  if (!best || !worst || best.score * worst.section.points === worst.score * best.section.points) return ''
  const described = ({ section, score: points }: typeof best) => {
    const of = { ...sheet, section: section.no }
    const title = quote(section.title, { from: 'form-section', form: rubric.subject, id: section.no })
    return words`${title}（得${figure(pointsText(points, 'points'), { is: 'points', of, style: 'points' })}分，得分率${share(points, section.points, { is: 'rate', of })}）`
  }
  return words`得分率最高的是${described(best)}，最低的是${described(worst)}。`
}

function enterpriseBlocks(enterprises: readonly SubjectAssessment[], rubric: Rubric): TracedBlock[] {
  const self = sumTotals(enterprises, 'selfAssessment')
  const verified = sumTotals(enterprises, 'verification')
  if (self.count + verified.count === 0)
    return [named('implementation/enterprise', '生产经营单位尚无完整的评分表。')]
  const sentences = [
    ...(self.count > 0
      ? [
          words`${count(self.count, { each: 'complete', phase: 'selfAssessment' })}家完成自评，平均${mean(self, { is: 'mean', phase: 'selfAssessment', who: {} })}分`,
        ]
      : []),
    ...(verified.count > 0
      ? [
          words`${count(verified.count, { each: 'complete', phase: 'verification' })}家完成督导核实，核实平均${mean(verified, { is: 'mean', phase: 'verification', who: {} })}分`,
        ]
      : []),
  ]
  const [classes, industries] = [byClass(enterprises), byIndustry(enterprises)]
  return [
    named(
      'implementation/enterprise',
      words`生产经营单位${enumerate(sentences, '；')}。平均分按评分完整的单位计算。`,
    ),
    groupTable('各类型生产经营单位得分', '类别', classes),
    ...groupMeansFigure('各类型生产经营单位均分', '类别', classes),
    groupTable('各行业领域生产经营单位得分', '行业', industries),
    ...groupRankingFigure('各行业领域生产经营单位', '行业', industries),
    sectionTable(enterprises, rubric),
    ...weakSectionsFigure('各行业领域生产经营单位各部分', '行业', industries, rubric),
  ]
}

function groupTable(caption: string, title: string, groups: readonly NamedGroup[]): TracedBlock {
  return table(
    caption,
    [
      textColumn(title, 4),
      numberColumn('家数', 2),
      numberColumn('自评均分', 2),
      numberColumn('核实家数', 2),
      numberColumn('核实均分', 2),
    ],
    groups.map(({ name, who, members }) => [
      textCell(name),
      countCell(members.length, { each: 'enterprise', who }),
      meanCell(sumTotals(members, 'selfAssessment'), { is: 'mean', phase: 'selfAssessment', who }),
      countCell(sumTotals(members, 'verification').count, { each: 'complete', phase: 'verification', who }),
      meanCell(sumTotals(members, 'verification'), { is: 'mean', phase: 'verification', who }),
    ]),
  )
}

function sectionTable(enterprises: readonly SubjectAssessment[], rubric: Rubric): TracedBlock {
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
      const own = { phase: 'selfAssessment', who: {}, section: section.no } as const
      const found = { phase: 'verification', who: {}, section: section.no } as const
      return [
        textCell(sectionTitle(rubric, section)),
        sectionPointsCell(rubric, section),
        meanCell(self, { is: 'mean', ...own }),
        shareCell(self.sum, self.count * section.points, { is: 'mean-rate', ...own }),
        meanCell(verified, { is: 'mean', ...found }),
        shareCell(verified.sum, verified.count * section.points, { is: 'mean-rate', ...found }),
      ]
    }),
  )
}

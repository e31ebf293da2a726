import type { Assessment, SubjectAssessment } from '../assessment'
import type { Comparison, CriterionPair } from '../comparison'
import { formatDate, formatGap, formatTotal } from '../format'
import { heading, paragraph, type ReportBlock, type ReportModel, type Row, type Table } from '../report'
import type { CriterionScore } from '../sheet-score'
import { PHASE_SHORT, VERDICT_NAMES } from '../text.zh'
import { numberColumn, table, textCell, textColumn, totalCell } from './table'
import { toleranceSentences } from './tolerance-words'

/** 自评 and 核实 side by side: the verdict, the sections and every criterion that differs, for one subject or for all. */
export function comparisonBook(
  assessment: Assessment,
  date: string,
  { subject }: { subject: string | null },
): ReportModel {
  const { town, county } = assessment.record.township
  const chosen = assessment.subjects.filter(({ id }) => subject === null || id === subject)
  const compared = chosen.filter((each) => each.comparison !== null)
  const name = subject === null ? [] : chosen.map((each) => each.name)
  const blocks = compared.flatMap((each, index) => [
    ...(index > 0 ? [{ kind: 'page-break' } as const] : []),
    ...comparisonBlocks(assessment, each, each.comparison!),
  ])
  return {
    title: `${town}督导核实比对表`,
    subtitle: [`${county}${town}`, formatDate(date)],
    date,
    fileName: [town, ...name, '核实比对表', date.replaceAll('-', '')].join('_'),
    blocks: [
      paragraph(toleranceSentences(assessment)),
      ...(blocks.length > 0 ? blocks : [paragraph('所选的对象还没有核实，不能比对。')]),
    ],
  }
}

function comparisonBlocks(
  assessment: Assessment,
  { name, flags, verdict, rubric }: SubjectAssessment,
  comparison: Comparison,
): ReportBlock[] {
  const sides = sidesOf(assessment)
  const { baseline, compared, gap } = comparison.total
  const found = flags.map(({ message }) => message)
  const open = comparison.pairs.filter((pair) => pair.gap === null).length
  return [
    heading(1, name),
    paragraph(
      `${sides[0]}${formatTotal(baseline)}分，${sides[1]}${formatTotal(compared)}分，相差${formatGap(gap)}分：${VERDICT_NAMES[verdict!]}。${found.length > 0 ? `${found.join('；')}。` : ''}${open > 0 ? `有${open}条细则一方未评，不参与比对。` : ''}`,
    ),
    gapTable(
      `${name}各部分`,
      sides,
      comparison.sections.map((section, index) => [
        textCell(`${section.no}、${rubric.sections[index]!.title}`),
        totalCell(section.points),
        totalCell(section.baseline),
        totalCell(section.compared),
        gapCell(section.gap),
      ]),
    ),
    ...differences(name, sides, comparison, rubric.criterionById),
    { kind: 'signature', lines: ['核实人（签字）：　　　　　　', '被核实单位（签字）：　　　　　　'] },
  ]
}

type Sides = readonly [string, string]

const sidesOf = ({ phases }: Assessment): Sides => [PHASE_SHORT[phases.baseline], PHASE_SHORT[phases.against]]

const gapCell = (gap: number) => ({ text: formatGap(gap), number: gap / 100 })

const gapTable = (caption: string, sides: Sides, rows: readonly Row[]): Table =>
  table(
    caption,
    [textColumn('部分', 6), ...['满分', ...sides, '差'].map((title) => numberColumn(title, 2))],
    rows,
  )

function differences(
  name: string,
  sides: Sides,
  { pairs }: Comparison,
  criterionById: SubjectAssessment['rubric']['criterionById'],
): ReportBlock[] {
  const different = pairs.filter(({ gap }) => gap !== null && gap !== 0)
  if (different.length === 0) return [paragraph('各条细则得分相同。')]
  const row = (pair: CriterionPair): Row => [
    textCell(`${pair.id} ${criterionById.get(pair.id)!.text}`),
    totalCell(pair.points),
    totalCell(pair.baseline.score),
    totalCell(pair.compared.score),
    gapCell(pair.gap!),
    textCell(reasonOf(pair.baseline)),
    textCell(reasonOf(pair.compared)),
  ]
  return [
    table(
      `${name}得分不同的细则`,
      [
        textColumn('督导帮扶细则', 7),
        ...['满分', ...sides, '差'].map((title) => numberColumn(title, 1.5)),
        ...sides.map((side) => textColumn(`${side}扣分原因`, 3.5)),
      ],
      different.map(row),
    ),
  ]
}

const reasonOf = ({ reason, notApplicable }: CriterionScore) =>
  notApplicable ? `不适用：${reason}` : (reason ?? '—')

import type { Assessment, SubjectAssessment } from '../assessment'
import type { Comparison, CriterionPair } from '../comparison'
import { formatGap, formatTotal } from '../format'
import {
  heading,
  type Phrase,
  type Row,
  type Table,
  type TracedBlock,
  type TracedReport,
  type Words,
} from '../report'
import type { Rubric } from '../rubric'
import type { CriterionScore } from '../sheet-score'
import { PHASE_SHORT, VERDICT_NAMES } from '../text.zh'
import { count, enumerate, figure, quote, words } from './figures'
import { flagWords, sidesOf } from './flag-words'
import { named } from './named-paragraph'
import { criterionLabel, sectionTitle, subjectName, subtitleOf, townName } from './names'
import type { Part } from './source'
import {
  gapCell,
  numberColumn,
  partCell,
  sectionPointsCell,
  table,
  textCell,
  textColumn,
  totalCell,
} from './table'
import { toleranceSentences } from './tolerance-words'

/** 自评 and 核实 side by side: the verdict, the sections and every criterion that differs, for one subject or for all. */
export function comparisonBook(
  assessment: Assessment,
  date: string,
  { subject }: { subject: string | null },
): TracedReport {
  const { township } = assessment.record
  const chosen = assessment.subjects.filter(({ id }) => subject === null || id === subject)
  const compared = chosen.filter((each) => each.comparison !== null)
  const name = subject === null ? [] : chosen.map((each) => each.name)
  const blocks = compared.flatMap((each, index) => [
    ...(index > 0 ? [{ kind: 'page-break' } as const] : []),
    ...comparisonBlocks(assessment, each, each.comparison!),
  ])
  return {
    title: words`${townName(township)}督导核实比对表`,
    subtitle: subtitleOf(township, date),
    date,
    fileName: [township.town, ...name, '核实比对表', date.replaceAll('-', '')].join('_'),
    blocks: [
      named('tolerance', toleranceSentences(assessment)),
      ...(blocks.length > 0 ? blocks : [named('none', '所选的对象还没有核实，不能比对。')]),
    ],
  }
}

function comparisonBlocks(
  assessment: Assessment,
  { id, name, flags, verdict, rubric }: SubjectAssessment,
  comparison: Comparison,
): TracedBlock[] {
  const sides = sideNames(assessment)
  const subject = subjectName({ id, name })
  const { from, to } = sidesOf(comparison)
  const { baseline, compared, gap } = comparison.total
  const { tolerance } = assessment
  const found = flags.map((flag) => flagWords(flag, { comparison, rubric, tolerance }))
  const total = (points: number, of: typeof from) =>
    figure(formatTotal(points), { is: 'points', of, style: 'total' })
  const open = comparison.pairs.filter((pair) => pair.gap === null).length
  return [
    heading(1, words`${subject}`),
    named(
      `${id}/result`,
      words`${sides[0]}${total(baseline, from)}分，${sides[1]}${total(compared, to)}分，相差${figure(formatGap(gap), { is: 'gap', from, to, style: 'gap' })}分：${VERDICT_NAMES[verdict!]}。${found.length > 0 ? words`${enumerate(found, '；')}。` : ''}${open > 0 ? words`有${count(open, { each: 'unpaired', of: from })}条细则一方未评，不参与比对。` : ''}`,
    ),
    gapTable(
      words`${subject}各部分`,
      sides,
      comparison.sections.map((section, index) => sectionRow(rubric, comparison, section, index)),
    ),
    ...differences({ id, name }, sides, comparison, rubric),
    { kind: 'signature', lines: ['核实人（签字）：　　　　　　', '被核实单位（签字）：　　　　　　'] },
  ]
}

type Sides = readonly [string, string]

const sideNames = ({ phases }: Assessment): Sides => [
  PHASE_SHORT[phases.baseline],
  PHASE_SHORT[phases.against],
]

function sectionRow(
  rubric: Rubric,
  comparison: Comparison,
  { no, baseline, compared, gap }: Comparison['sections'][number],
  index: number,
): Row<Words> {
  const { from, to } = sidesOf(comparison, { section: no })
  const section = rubric.sections[index]!
  return [
    textCell(sectionTitle(rubric, section)),
    sectionPointsCell(rubric, section),
    partCell(baseline, from),
    partCell(compared, to),
    gapCell(gap, from, to),
  ]
}

const gapTable = (caption: Words, sides: Sides, rows: readonly Row<Words>[]): Table<Words> =>
  table(
    caption,
    [textColumn('部分', 6), ...['满分', ...sides, '差'].map((title) => numberColumn(title, 2))],
    rows,
  )

function differences(
  { id, name }: Pick<SubjectAssessment, 'id' | 'name'>,
  sides: Sides,
  comparison: Comparison,
  rubric: Rubric,
): TracedBlock[] {
  const different = comparison.pairs.filter(({ gap }) => gap !== null && gap !== 0)
  if (different.length === 0) return [named(`${id}/same`, '各条细则得分相同。')]
  return [
    table(
      words`${subjectName({ id, name })}得分不同的细则`,
      [
        textColumn('督导帮扶细则', 7),
        ...['满分', ...sides, '差'].map((title) => numberColumn(title, 1.5)),
        ...sides.map((side) => textColumn(`${side}扣分原因`, 3.5)),
      ],
      different.map((pair) => criterionRow(rubric, comparison, pair)),
    ),
  ]
}

function criterionRow(
  rubric: Rubric,
  comparison: Comparison,
  { id, points, baseline, compared, gap }: CriterionPair,
): Row<Words> {
  const form = rubric.subject
  const { from, to } = sidesOf(comparison, { criteria: [id] })
  const text = quote(rubric.criterionById.get(id)!.text, { from: 'criterion', form, id })
  return [
    textCell(words`${criterionLabel(rubric, id)} ${text}`),
    totalCell(points, { is: 'form-points', form, criterion: id, style: 'total' }),
    partCell(baseline.score, from),
    partCell(compared.score, to),
    gapCell(gap!, from, to),
    textCell(reasonOf(baseline, from)),
    textCell(reasonOf(compared, to)),
  ]
}

function reasonOf({ reason, notApplicable }: CriterionScore, of: Part): Words | Phrase {
  if (reason === null) return '—'
  return quote(notApplicable ? `不适用：${reason}` : reason, { from: 'reason', of })
}

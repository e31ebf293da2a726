import type { Assessment, SubjectAssessment } from '../assessment'
import type { CaseRecord } from '../case'
import { verifiedRound } from '../gates/comparison'
import { type Points, sumPoints } from '../points'
import { type FigureBlock, heading, type TracedBlock, type Words } from '../report'
import { CLASS_UNKNOWN, className, PHASE_SHORT, VERDICT_NAMES } from '../text.zh'
import { beforeAfter } from './charts/before-after'
import { measureOf } from './charts/measure'
import { count, enumerate, mean, quote, words } from './figures'
import { flagWords, sidesOf } from './flag-words'
import { named } from './named-paragraph'
import { subjectName } from './names'
import { sampleWords } from './sample-words'
import type { Counted } from './source'
import { centredColumn, gapCell, numberColumn, partCell, table, textCell, textColumn } from './table'
import { toleranceSentences } from './tolerance-words'

/** 督导核实: what was verified, how far it agrees with the 自评, and what does not. */
export function verification(assessment: Assessment): TracedBlock[] {
  const compared = assessment.subjects.filter((each) => each.comparison !== null)
  const title = heading(2, '（三）督导核实情况')
  if (compared.length === 0) return [title, named('verification/summary', '尚未开展督导核实。')]
  return [
    title,
    named('verification/tolerance', toleranceSentences(assessment)),
    named('verification/summary', summary(assessment)),
    table(
      '督导核实与自评比对',
      [
        textColumn('对象', 5),
        centredColumn('类别', 2),
        numberColumn('自评', 2),
        numberColumn('核实', 2),
        numberColumn('差', 2),
        centredColumn('结论', 3),
      ],
      compared.map(rowOf),
    ),
    ...comparedFigure(assessment),
    ...inconsistencies(assessment, compared),
  ]
}

const COMPARED: Extract<Counted, { each: 'compared' }> = { each: 'compared', among: 'enterprises' }

function summary(assessment: Assessment): Words {
  const { township, enterprises } = assessment
  const compared = enterprises.flatMap(({ comparison, verdict }) =>
    comparison ? [{ comparison, verdict }] : [],
  )
  const inconsistent = compared.filter(({ verdict }) => verdict !== 'consistent').length
  const reassist = compared.filter(({ verdict }) => verdict === 'reassist').length
  const gap = sumPoints(compared.map(({ comparison }) => comparison.total.gap))
  const town = townWords(township)
  if (compared.length === 0) return town
  const result =
    inconsistent === 0
      ? '全部与自评一致'
      : words`其中${count(inconsistent, { ...COMPARED, verdict: 'inconsistent' })}家与自评不一致${reassist > 0 ? words`（${count(reassist, { ...COMPARED, verdict: 'reassist' })}家须重新帮扶）` : ''}`
  return words`督导组核实生产经营单位${count(compared.length, COMPARED)}家，${result}，${gapWords(gap, compared.length)}。${town}${sampleWords(assessment)}`
}

/** How far the verified totals lie from the self-assessed ones, on the mean. */
function gapWords(gap: Points, n: number): Words {
  if (gap === 0) return '核实得分与自评得分平均持平'
  return words`核实得分平均比自评${gap < 0 ? '低' : '高'}${mean({ sum: Math.abs(gap), count: n }, { is: 'mean-gap' })}分`
}

function townWords({ verdict }: SubjectAssessment): string {
  if (verdict === null) return '镇级尚未核实。'
  if (verdict === 'consistent') return '镇级核实结果与自评一致。'
  return `镇级核实结果与自评不一致${verdict === 'reassist' ? '，须重新帮扶' : ''}。`
}

function rowOf({ id, name, enterprise, comparison, verdict }: SubjectAssessment) {
  const { baseline, compared, gap } = comparison!.total
  const { from, to } = sidesOf(comparison!)
  return [
    textCell(subjectName({ id, name })),
    textCell(enterprise ? className(enterprise.class) : '镇级'),
    partCell(baseline, from),
    partCell(compared, to),
    gapCell(gap, from, to),
    textCell(VERDICT_NAMES[verdict!]),
  ]
}

/** 自评 and 核实 of each enterprise, those first that lost most; one alone is nothing to compare. */
function comparedFigure({ enterprises, phases }: Assessment): FigureBlock<Words>[] {
  const compared = enterprises
    .flatMap(({ id, name, comparison }) => (comparison ? [{ id, name, comparison }] : []))
    .toSorted((a, b) => a.comparison.total.gap - b.comparison.total.gap)
  if (compared.length < 2) return []
  return beforeAfter({
    caption: '生产经营单位自评与核实得分对照',
    titles: {
      name: '生产经营单位',
      before: PHASE_SHORT[phases.baseline],
      after: PHASE_SHORT[phases.against],
      change: '差',
    },
    rows: compared.map(({ id, name, comparison }) => {
      const { baseline, compared: found, gap } = comparison.total
      const { from, to } = sidesOf(comparison)
      return {
        name: words`${subjectName({ id, name })}`,
        before: measureOf(partCell(baseline, from))!,
        after: measureOf(partCell(found, to))!,
        change: gapCell(gap, from, to),
      }
    }),
    unit: '',
  })
}

/** One sentence for each subject that does not agree, with the rules that found it and how the panel explains it. */
function inconsistencies(
  { record, tolerance }: Assessment,
  compared: readonly SubjectAssessment[],
): TracedBlock[] {
  return compared
    .filter(({ verdict }) => verdict !== 'consistent')
    .map((found) => {
      const { id, name, enterprise, flags, comparison, rubric } = found
      const context = { comparison: comparison!, rubric, tolerance }
      const reasons = flags.filter((flag) => flag.severity !== 'hint').map((flag) => flagWords(flag, context))
      const subject = subjectName({ id, name })
      const who =
        enterprise && className(enterprise.class) !== CLASS_UNKNOWN
          ? words`${subject}（${className(enterprise.class)}）`
          : subject
      return named(
        `verification/inconsistent/${id}`,
        words`${who}：${enumerate(reasons, '；')}。${explanation(record, found)}`,
      )
    })
}

/** What the panel wrote to the whole comparison in the round in force. */
function explanation({ comparisonNotes }: CaseRecord, found: SubjectAssessment): Words {
  const round = verifiedRound(found)
  const note = comparisonNotes.find(
    (each) => each.subject === found.id && each.about === null && each.round === round,
  )
  if (!note) return ''
  const text = note.text.replace(/[。.]$/, '')
  return words`说明：${quote(text, { from: 'note', subject: found.id, round })}。`
}

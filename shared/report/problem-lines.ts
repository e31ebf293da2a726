import type { ScoredPhase } from '../case/phase'
import { TOWNSHIP } from '../case/subject'
import { phrasesOf } from '../phrases'
import type { CommonProblem } from '../problems'
import { type Phrase, strong, type Table, type TracedBlock, type Words } from '../report'
import type { Rubric } from '../rubric'
import { count, figure, pointsText, quote, share, words } from './figures'
import { numbered } from './named-paragraph'
import { criterionLabel } from './names'
import type { Counted, Sheets } from './source'
import {
  centredColumn,
  countCell,
  lineCell,
  numberColumn,
  shareCell,
  table,
  textCell,
  textColumn,
} from './table'

/** How many problems of the enterprises a report lists. */
export const SHOWN_PROBLEMS = 10
const SHOWN_NAMES = 3

/** 44条细则存在扣分, and how many of them the table shows where it does not show all. */
export function countOfProblems(of: Extract<Counted, { each: 'problem' }>, found: number): Words {
  const all = words`${count(found, of)}条细则存在扣分`
  if (found <= SHOWN_PROBLEMS) return all
  return words`${all}，下表列出涉及家数最多的${count(SHOWN_PROBLEMS, { ...of, atMost: SHOWN_PROBLEMS })}条`
}

/** The town's deductions in numbered lines: the reason, the criterion, the points. */
export const deductionLines = (
  found: readonly CommonProblem[],
  rubric: Rubric,
  phase: ScoredPhase,
): TracedBlock[] =>
  found.map(({ criterion, cases }, index) => {
    const { deduction, reason } = cases[0]!
    const of = { subject: TOWNSHIP, phase, criteria: [criterion.id] }
    const why = reason ? quote(reason, { from: 'reason', of }) : '未写明扣分原因'
    const lost = figure(pointsText(deduction, 'points'), { is: 'deducted', of })
    return numbered(
      `problems/${rubric.subject}/${criterion.id}`,
      index,
      strong(words`${why}。`),
      words`细则${criterionLabel(rubric, criterion.id)}扣${lost}分（满分${worth(rubric, criterion.id)}分）。`,
    )
  })

/** What a criterion is worth on the form. */
const worth = ({ subject: form, criterionById }: Rubric, id: string): Phrase =>
  figure(pointsText(criterionById.get(id)!.points, 'points'), {
    is: 'form-points',
    form,
    criterion: id,
    style: 'points',
  })

/** The enterprises' problems by how many they concern, with examples. */
export const problemTable = (shown: readonly CommonProblem[], rubric: Rubric, sheets: Sheets): Table<Words> =>
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
    shown.map((problem, index) => {
      const { of, whole } = concerned(rubric, problem, sheets)
      return [
        lineCell(index),
        textCell(criterionLabel(rubric, problem.criterion.id)),
        textCell(mainReason(problem, sheets)),
        countCell(problem.cases.length, of),
        shareCell(problem.cases.length, problem.judged, { is: 'share', of, whole }),
        textCell(exampleNames(problem, sheets)),
      ]
    }),
  )

/** Whom a problem concerns, of those who answered its criterion. */
function concerned({ subject: form }: Rubric, { criterion }: CommonProblem, sheets: Sheets) {
  const at = { criterion: criterion.id, form, sheets } as const
  return { of: { each: 'deducted', ...at }, whole: { each: 'judged', ...at } } as const
}

/** The reason written most often; the criterion's own words where none was written. */
function mainReason({ cases, criterion }: CommonProblem, sheets: Sheets): Phrase {
  const written = cases.flatMap(({ reason }) => (reason ? [reason] : []))
  const counted = [...Map.groupBy(written, (reason) => reason)].sort((a, b) => b[1].length - a[1].length)
  return quote(counted[0]?.[0] ?? criterion.text, { from: 'main-reason', criterion: criterion.id, sheets })
}

/** Some of the enterprises concerned, those that lost most first. */
function exampleNames({ cases, criterion }: CommonProblem, sheets: Sheets): Words {
  const names = [...cases].sort((a, b) => b.deduction - a.deduction).map((each) => each.name)
  const shown = quote(names.slice(0, SHOWN_NAMES).join('、'), {
    from: 'examples',
    criterion: criterion.id,
    sheets,
  })
  return words`${shown}${names.length > SHOWN_NAMES ? '等' : ''}`
}

/** A measure for each problem, in the same order, as a paragraph of this chapter. */
export function measures(
  chapter: string,
  rubric: Rubric,
  found: readonly CommonProblem[],
  sheets: Sheets,
): TracedBlock[] {
  return found.flatMap((problem, index) => {
    const { id } = problem.criterion
    const measure = phrasesOf(rubric.subject, id)?.measure
    if (!measure) return []
    const said = quote(measure, { from: 'measure', form: rubric.subject, id })
    const scope = rubric.subject === 'enterprise' ? scopeWords(rubric, problem, sheets) : ''
    const name = `${chapter}/${rubric.subject}/${id}`
    return [numbered(name, index, words`针对细则${criterionLabel(rubric, id)}${scope}：${said}。`)]
  })
}

function scopeWords(rubric: Rubric, problem: CommonProblem, sheets: Sheets): Words {
  const { of, whole } = concerned(rubric, problem, sheets)
  const n = problem.cases.length
  return words`（涉及${count(n, of)}家，占${share(n, problem.judged, { is: 'share', of, whole })}）`
}

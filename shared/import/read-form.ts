import type { Answer } from '../case/sheet'
import { formatPoints } from '../format'
import { sumPoints } from '../points'
import type { Rubric } from '../rubric'
import { keptCell } from './deduction-cell'
import { type FormRow, type FormRows, formRows } from './form-rows'
import { contradictsPoints, readFormScore } from './form-score'
import { type Cell, cellText } from './grid'
import type { FormField } from './headers'
import type { FormLayout } from './layout'
import { isBlank } from './list-row'
import type { Remarks } from './remarks'
import { short } from './score-cell'
import { remarkTotal } from './total'

/** A filled form as answers, with the row that each was read from. */
export interface FilledForm {
  answers: ReadonlyMap<string, Answer>
  rowOf: ReadonlyMap<string, number>
  scoreColumn: number
}

/** Reads a form with one row a criterion; remarks on rows that cannot be matched, scores, and a wrong 总得分. */
export function readForm(layout: FormLayout, rubric: Rubric, problems: Remarks): FilledForm {
  const { grid } = layout
  const column = (field: FormField) => layout.columns.get(field) ?? -1
  const { rows, total }: FormRows = formRows(layout, rubric)
  const answers = new Map<string, Answer>()
  const rowOf = new Map<string, number>()
  for (const each of rows) {
    const refuse = (field: FormField, code: string, what: string) =>
      problems.add(grid, each.row, column(field), code, what)
    if (each.criteria.length === 0) {
      const what = unmatched(each, rubric)
      if (what) refuse(each.unknownId || column('text') < 0 ? 'id' : 'text', 'unknown-criterion', what)
      continue
    }
    const repeated = each.criteria.find((one) => rowOf.has(one.id))
    if (repeated) {
      const what = `${repeated.id} 与第 ${rowOf.get(repeated.id)! + 1} 行是同一条细则，请只保留一行。`
      refuse('score', 'duplicate-criterion', what)
      continue
    }
    for (const one of each.criteria) rowOf.set(one.id, each.row)
    if (contradictsPoints(each.criteria, each.points)) {
      const points = formatPoints(sumPoints(each.criteria.map((one) => one.points)))
      refuse(
        'points',
        'wrong-points',
        `的满分与细则不符，应为 ${points} 分，请改正，或确认用的是同一份细则。`,
      )
    }
    const kept = keptCell(each)
    const read = 'of' in kept ? kept : readFormScore(each.criteria, kept.score, reasonOf(each))
    if (read.kind === 'problem') refuse(read.of, read.code, read.what)
    else for (const [id, answer] of read.answers) answers.set(id, answer)
  }
  if (total) remarkTotal(rubric, grid, total.row, total.column, answers, problems)
  return { answers, rowOf, scoreColumn: column('score') }
}

/** A row with a score and no criterion loses that score unless it is asked about. */
function unmatched({ unknownId, text, score, deduction }: FormRow, rubric: Rubric): string | null {
  const form = rubric.source.attachment
  if (unknownId) return `的编号 ${unknownId} 不是${form}的细则编号，请改正或删去该行。`
  if (isBlank(score) && isBlank(deduction)) return null
  return `的细则“${short(text)}”在${form}中找不到，这一行的得分没有归处，请按原表文字改正。`
}

/** Reasons beside a shared score are read as one. */
function reasonOf({ reasons }: FormRow): Cell {
  const faulty = reasons.find(({ cell }) => cell !== null && typeof cell === 'object')
  if (faulty) return faulty.cell
  const texts = reasons.filter(({ cell }) => !isBlank(cell)).map(({ cell }) => cellText(cell))
  return texts.length === 0 ? null : [...new Set(texts)].join('；')
}

import type { Answer } from '../case/sheet'
import type { Derived } from '../derived'
import type { Rubric } from '../rubric'
import type { SheetScore } from '../sheet-score'
import type { NumbersAre } from './pasted-columns'
import { pastedGrid } from './pasted-grid'
import { pastedLayout } from './pasted-layout'
import { readForm } from './read-form'
import { Remarks } from './remarks'
import { sayTheSame } from './score-changes'

/** What one pasted row would do to its criterion. */
export interface PastedRow {
  /** 1 for the first pasted line. */
  row: number
  criterion: string
  was: Answer | null
  becomes: Answer
  change: 'new' | 'overwritten' | 'same'
}

/** What a paste would do to a sheet: all or nothing, so any problem leaves nothing to be written. */
export interface PasteStaging {
  rows: readonly PastedRow[]
  problems: readonly string[]
  /** The column of which the panel must say first whether it is 得分 or 扣分; null where that is clear. */
  asks: string | null
}

/** Compares a text from the clipboard with the sheet, criterion by criterion, in the order of the form. */
export function stagePaste(
  text: string,
  rubric: Rubric,
  score: SheetScore,
  numbersAre: NumbersAre | null,
): PasteStaging {
  const grid = pastedGrid(text)
  if (grid.rows.length > MOST_ROWS)
    return refused(`粘贴了 ${grid.rows.length} 行，不像一份评分表。请只复制一家的评分。`)
  const found = pastedLayout(grid, rubric, numbersAre)
  if ('asks' in found) return { rows: [], problems: [], asks: found.asks }
  if ('unclear' in found) return refused(found.unclear)
  const { layout } = found
  const remarks = new Remarks()
  const { answers, rowOf } = readForm(layout, rubric, remarks)
  const rows = score.criteria.flatMap(({ id, answer, derived }): PastedRow[] => {
    const pasted = answers.get(id)
    if (!pasted) return []
    const row = rowOf.get(id)!
    const becomes = keepingWhatStands(answer, pasted, layout.columns.has('reason'))
    if (isUnfoundedOverride(derived, becomes))
      remarks.add(layout.grid, row, layout.columns.get('reason') ?? 0, 'override', overrideWords(id))
    return [{ row: row + 1, criterion: id, was: answer, becomes, change: changeOf(answer, becomes, derived) }]
  })
  const problems = remarks.list.map(({ message }) => message)
  if (rows.length === 0 && problems.length === 0) problems.push('粘贴的内容里没有分数，没有可写的。')
  return { rows, problems, asks: null }
}

/** A form has some forty criteria between some titles. */
const MOST_ROWS = 300

const refused = (problem: string): PasteStaging => ({ rows: [], problems: [problem], asks: null })

const overrideWords = (id: string) => `${id} 与企业资料算出的不同，请写明扣分原因。`

/** A deduction that stays keeps the number it was counted by; a paste without reasons leaves those that stand. */
function keepingWhatStands(was: Answer | null, pasted: Answer, hasReasons: boolean): Answer {
  if (was?.kind !== 'scored' || pasted.kind !== 'scored') return pasted
  const basis = was.deduction === pasted.deduction ? was.basis : null
  const reason = hasReasons || pasted.deduction === 0 ? pasted.reason : was.reason
  return { ...pasted, basis, reason }
}

const differs = (derived: Derived | null, { kind, ...answer }: Answer) =>
  derived !== null &&
  !(kind === 'scored' && 'deduction' in answer && answer.deduction === derived.answer.deduction)

const isUnfoundedOverride = (derived: Derived | null, becomes: Answer) =>
  becomes.reason === null && differs(derived, becomes)

function changeOf(was: Answer | null, becomes: Answer, derived: Derived | null): PastedRow['change'] {
  if (was) return sayTheSame(was, becomes) ? 'same' : 'overwritten'
  return derived && becomes.reason === null && !differs(derived, becomes) ? 'same' : 'new'
}

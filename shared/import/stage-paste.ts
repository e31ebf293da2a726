import type { Answer } from '../case'
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
  /** The panel must say first whether the numbers are 得分 or 扣分. */
  asks: boolean
}

/** Compares a text from the clipboard with the sheet, criterion by criterion, in the order of the form. */
export function stagePaste(
  text: string,
  rubric: Rubric,
  score: SheetScore,
  numbersAre: NumbersAre | null,
): PasteStaging {
  const found = pastedLayout(pastedGrid(text), rubric, numbersAre)
  if ('asks' in found) return { rows: [], problems: [], asks: true }
  if ('unclear' in found) return { rows: [], problems: [found.unclear], asks: false }
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
  return { rows, problems, asks: false }
}

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

import type { Answer, Sheet, SheetKey } from '../case/sheet'
import { checkRound, currentRound } from '../current-round'
import { sheetEntity } from '../entity'
import type { Change } from '../events'
import type { ImportTarget } from './staging'

/** Finds the recorded sheet of a subject in the phase, round and scorer that is imported. */
export function sheetFinder({ record, phase, round, scorer }: ImportTarget) {
  const sheets = new Map(record.sheets.map((sheet) => [sheetEntity(sheet.key), sheet]))
  return (subject: string): { key: SheetKey; recorded: Sheet | null } => {
    const key = { subject, phase, scorer, round: round ?? currentRound(record, subject, phase) }
    checkRound(record, key)
    return { key, recorded: sheets.get(sheetEntity(key)) ?? null }
  }
}

/** The answers that the sheet does not have yet, as changes; the way a recorded deduction was counted is left alone. */
export function sheetChanges(
  key: SheetKey,
  recorded: Sheet | null,
  answers: ReadonlyMap<string, Answer>,
): Change[] {
  const entity = sheetEntity(key)
  return [...answers].flatMap(([item, body]): Change[] =>
    sayTheSame(recorded?.answers.get(item), body) ? [] : [{ kind: 'score-set', entity, item, body }],
  )
}

/** Whether an imported answer says what is recorded, however that was counted. */
export function sayTheSame(recorded: Answer | undefined, imported: Answer): boolean {
  if (recorded?.kind !== imported.kind || recorded.reason !== imported.reason) return false
  if (recorded.kind === 'notApplicable' || imported.kind === 'notApplicable') return true
  return recorded.deduction === imported.deduction
}

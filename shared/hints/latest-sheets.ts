import type { ScoredPhase } from '../case/phase'
import type { Sheet } from '../case/sheet'
import { TOWNSHIP } from '../case/subject'

/** The enterprises' sheets of a phase: of each enterprise and scorer the latest round that has an answer. */
export function latestSheets(sheets: readonly Sheet[], phase: ScoredPhase): Sheet[] {
  const latest = new Map<string, Sheet>()
  for (const sheet of sheets) {
    const { subject, scorer, round } = sheet.key
    if (subject === TOWNSHIP || sheet.key.phase !== phase || sheet.answers.size === 0) continue
    const whose = `${subject}/${scorer}`
    if (round >= (latest.get(whose)?.key.round ?? 0)) latest.set(whose, sheet)
  }
  return [...latest.values()]
}

import type { SheetKey } from './case'
import { PHASES } from './case'

/** The address of the case's own identity. */
export const CASE_ENTITY = 'case'

/** Where the facts of the township or an enterprise are kept; the item is the fact's name. */
export const subjectEntity = (subject: string) => `subject/${subject}`

/** Where a sheet is kept; the item is the criterion id. The scorer comes last, since a name may hold a slash. */
export const sheetEntity = (key: SheetKey) => `sheet/${key.subject}/${key.phase}/${key.round}/${key.scorer}`

export type Entity =
  | { kind: 'case' }
  | { kind: 'subject'; subject: string }
  | { kind: 'sheet'; key: SheetKey }
  | { kind: 'unknown' }

const SHEET = /^sheet\/([^/]+)\/([^/]+)\/(\d+)\/(.*)$/s

/** Reads an entity address; one that a newer version wrote is `unknown` and is left alone. */
export function parseEntity(entity: string): Entity {
  if (entity === CASE_ENTITY) return { kind: 'case' }
  if (entity.startsWith('subject/')) return { kind: 'subject', subject: entity.slice('subject/'.length) }
  const match = SHEET.exec(entity)
  const phase = PHASES.find((each) => each === match?.[2])
  if (!match || !phase) return { kind: 'unknown' }
  return { kind: 'sheet', key: { subject: match[1]!, phase, round: Number(match[3]), scorer: match[4]! } }
}

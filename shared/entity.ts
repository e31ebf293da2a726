import { type Phase, SCORED_PHASES } from './case/phase'
import type { Photo } from './case/photo'
import type { SheetKey } from './case/sheet'

/** The address of one cell as a single text, to look it up by. */
export const cellAddress = ({ entity, item }: { entity: string; item: string }): string =>
  `${entity}\u0000${item}`

/** Where the facts of the township or an enterprise are kept; the item is the fact's name. */
export const subjectEntity = (subject: string) => `subject/${subject}`

/** Where a sheet is kept; the item is the criterion id. The scorer comes last, since a name may hold a slash. */
export const sheetEntity = (key: SheetKey) => `sheet/${key.subject}/${key.phase}/${key.round}/${key.scorer}`

/** The item of a sheet that holds the signature of this person. */
export const signatureItem = (name: string) => `signature:${name}`

/** A 重新帮扶 order is named for its subject and the round that it opens: E001-2. */
export const orderId = (subject: string, round: number) => `${subject}-${round}`
export const orderEntity = (subject: string, round: number) => `order/${subject}/${round}`

/** What was said of a comparison in a round of 核实; the item is a criterion id, `whole` or `accepted`. */
export const comparisonEntity = (subject: string, round: number) => `comparison/${subject}/${round}`
export const WHOLE_ITEM = 'whole'
export const ACCEPTED_ITEM = 'accepted'

export const findingEntity = (id: string) => `finding/${id}`
export const personEntity = (id: string) => `person/${id}`
export const benchmarkEntity = (subject: string) => `benchmark/${subject}`
export const decisionEntity = (subject: string) => `recheck/${subject}`
/** Where the photos of one criterion in one round are kept; the item is the photo's hash. */
export const photoEntity = ({ subject, phase, round, criterion }: PhotoPlace) =>
  `photo/${subject}/${phase}/${round}/${criterion}`
export type PhotoPlace = Pick<Photo, 'subject' | 'phase' | 'round' | 'criterion'>
export const additionEntity = (subject: string) => `addition/${subject}`
export const revealEntity = (subject: string) => `reveal/${subject}`
/** Who has looked at the hint of this key; each look is an item of its own, so that two laptops never disagree. */
export const hintEntity = (key: string) => `hint/${key}`
/** Where the rewritten paragraphs of a kind of document are kept; the item is the paragraph's id. */
export const reportEntity = (report: string) => `report/${report}`
/** Where the decisions on a cell are kept; each is an item of its own, so that they never contradict each other. */
export const adjudicationEntity = (entity: string, item: string) => `adjudication/${entity}/${item}`
/** Where the seals of a phase and their reopenings are kept; each has an item of its own, so that none replaces another. */
export const SEAL_ENTITY = 'seal/'
export const sealEntity = (phase: Phase) => `${SEAL_ENTITY}${phase}`
/** Where it is kept that a damaged file was salvaged; each time is an item of its own. */
export const salvageEntity = (device: string) => `salvage/${device}`
/** Whether the action of this id is undone. */
export const undoEntity = (action: string) => `undo/${action}`

/** Where the case keeps what there is one of. */
export const CASE_ENTITY = 'case'
export const DRAW_ENTITY = 'draw'

export type Entity =
  | {
      kind:
        | 'subject'
        | 'finding'
        | 'person'
        | 'benchmark'
        | 'recheck'
        | 'addition'
        | 'reveal'
        | 'hint'
        | 'report'
        | 'seal'
        | 'salvage'
      id: string
    }
  | { kind: 'sheet'; key: SheetKey }
  | { kind: 'order' | 'comparison'; subject: string; round: number }
  | { kind: 'photo'; place: PhotoPlace }
  | { kind: 'other' }

const NAMED = /^(subject|finding|person|benchmark|recheck|addition|reveal|hint|report|seal|salvage)\/(.+)$/s
const SHEET = /^sheet\/([^/]+)\/([^/]+)\/(\d+)\/(.*)$/s
const PHOTO = /^photo\/([^/]+)\/([^/]+)\/(\d+)\/([^/]+)$/s
const ROUND = /^(order|comparison)\/([^/]+)\/(\d+)$/

/** Reads an entity address; what there is one of, or what a newer version wrote, is `other`. */
export function parseEntity(entity: string): Entity {
  const named = NAMED.exec(entity)
  if (named) return { kind: named[1] as 'subject', id: named[2]! }
  const round = ROUND.exec(entity)
  if (round) return { kind: round[1] as 'order', subject: round[2]!, round: Number(round[3]) }
  const sheet = SHEET.exec(entity)
  const found = sheet ?? PHOTO.exec(entity)
  const phase = SCORED_PHASES.find((each) => each === found?.[2])
  if (!found || !phase) return { kind: 'other' }
  const [, subject, , number, last] = found as unknown as [string, string, string, string, string]
  const at = { subject, phase, round: Number(number) }
  return sheet
    ? { kind: 'sheet', key: { ...at, scorer: last } }
    : { kind: 'photo', place: { ...at, criterion: last } }
}

import { EVENT_NAMES } from '../action-words'
import type { CaseRecord } from '../case'
import type { SheetKey } from '../case/sheet'
import { compareSubjectIds, TOWNSHIP } from '../case/subject'
import { type Entity, type PhotoPlace, parseEntity, signatureItem } from '../entity'
import { factName } from '../fact-words'
import { sheetName } from '../text.zh'

/** Where a cell is, in words, and what stands around it. */
export interface CellPlace {
  entity: string
  item: string
  /** null for what the case has one of. */
  subject: { id: string; name: string } | null
  /** 督导核实 9.1, 从业人员, 抽样. */
  title: string
  /** The sheet and the criterion, where it is an answer. */
  sheet: SheetKey | null
  criterion: string | null
  /** Where the photos are that bear on it. */
  photos: PhotoPlace | null
}

type Cell = Pick<CellPlace, 'entity' | 'item'>

/** The place of a cell whose values are of this kind. */
export function cellPlace({ entity, item }: Cell, kind: string, record: CaseRecord): CellPlace {
  const at = parseEntity(entity)
  const id = subjectOf(at)
  const isAnswer = at.kind === 'sheet' && !item.startsWith(signatureItem(''))
  const photos = isAnswer ? { ...at.key, criterion: item } : at.kind === 'photo' ? at.place : null
  return {
    entity,
    item,
    subject: id === null ? null : { id, name: nameOf(id, record) },
    title: titleOf(at, item, EVENT_NAMES[kind as 'fact-set'] ?? '其他内容'),
    sheet: isAnswer ? at.key : null,
    criterion: isAnswer ? item : at.kind === 'photo' ? at.place.criterion : null,
    photos: photos && placeOnly(photos),
  }
}

const placeOnly = ({ subject, phase, round, criterion }: PhotoPlace): PhotoPlace => ({
  subject,
  phase,
  round,
  criterion,
})

const nameOf = (id: string, { township, enterprises }: CaseRecord) =>
  id === TOWNSHIP ? township.town : (enterprises.find((each) => each.id === id)?.name ?? id)

function subjectOf(at: Entity): string | null {
  if (at.kind === 'sheet') return at.key.subject
  if (at.kind === 'photo') return at.place.subject
  if (at.kind === 'order' || at.kind === 'comparison') return at.subject
  const isNamed = ['subject', 'benchmark', 'recheck', 'addition', 'reveal'].includes(at.kind)
  return isNamed && 'id' in at ? at.id : null
}

function titleOf(at: Entity, item: string, kind: string): string {
  if (at.kind === 'subject') return factName(item)
  if (at.kind === 'photo') return `${sheetName({ ...at.place, scorer: '' })} ${at.place.criterion} 照片`
  if (at.kind !== 'sheet') return kind
  const signed = signatureItem('')
  return item.startsWith(signed)
    ? `${sheetName(at.key)} ${item.slice(signed.length)}的签认`
    : `${sheetName(at.key)} ${item}`
}

/** Cells as people look for them: the case first, then subject by subject in the order of the list. */
export function compareCells(a: CellPlace, b: CellPlace): number {
  const one = a.subject?.id ?? ''
  const other = b.subject?.id ?? ''
  if (one !== other) return one === '' ? -1 : other === '' ? 1 : compareSubjectIds(one, other)
  return a.title.localeCompare(b.title, 'zh', { numeric: true })
}

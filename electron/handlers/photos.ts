import { visibleRecord } from '@shared/blind'
import type { Photo } from '@shared/case/photo'
import type { CallInput } from '@shared/contract'
import { checkRound } from '@shared/current-round'
import { type PhotoPlace, photoEntity } from '@shared/entity'
import type { Change } from '@shared/events'
import { checkPlainJpeg } from '@shared/image/plain-jpeg'
import { CaseProblem } from '@shared/outcome'
import type { CaseSession } from '../session'
import { sha256 } from '../store/hash'
import { checkVisible } from './blind'
import { findCriterion, rubricOf } from './subjects'

interface AttachedPhoto {
  place: PhotoPlace
  hash: string
}

/** Keeps a photo with the criterion that it proves, bytes and event together or neither; throws CaseProblem where the bytes are no plain JPEG or the photo is there already. */
export function attachPhoto(
  session: CaseSession,
  actor: string,
  { place, bytes, ...said }: CallInput<'photo.attach'>,
): { event: string; hash: string } {
  findCriterion(rubricOf(session, place.subject), place.criterion)
  checkVisible(session, place)
  checkRound(session.record, place)
  checkPlainJpeg(bytes, said)
  const hash = sha256(bytes)
  if (photoAt(session, { place, hash }))
    throw new CaseProblem('photo-there', `细则 ${place.criterion} 已有这张照片，没有重复添加。`)
  const change = attaching(place, { ...said, hash, bytes: bytes.length })
  const [event] = session.write(actor, [change], [bytes])
  return { event: event!.id, hash }
}

/** Takes a photo off its criterion; its bytes stay in the file, so that an undo brings it back. */
export function detachPhoto(session: CaseSession, actor: string, at: AttachedPhoto): { event: string } {
  const { place, hash } = foundPhoto(session, at)
  const [event] = session.write(actor, [
    { kind: 'cell-cleared', entity: photoEntity(place), item: hash, body: {} },
  ])
  return { event: event!.id }
}

/** Corrects when a photo was taken, or says it where the camera did not. */
export function setPhotoTaken(
  session: CaseSession,
  actor: string,
  { takenAt, ...at }: AttachedPhoto & { takenAt: string | null },
): { event: string | null } {
  const { place, photo } = foundPhoto(session, at)
  if (photo.takenAt === takenAt) return { event: null }
  const [event] = session.write(actor, [attaching(place, { ...photo, takenAt })])
  return { event: event!.id }
}

/** The photos of one subject that may be seen. */
export const listPhotos = ({ record }: CaseSession, { subject }: { subject: string }): Photo[] =>
  visibleRecord(record).photos.filter((photo) => photo.subject === subject)

/** The bytes of a photo that is attached where it may be seen; throws CaseProblem `no-photo`. */
export function readPhotoBytes(session: CaseSession, { hash }: { hash: string }): Uint8Array<ArrayBuffer> {
  if (!visibleRecord(session.record).photos.some((photo) => photo.hash === hash)) throw noPhoto()
  return session.readPhoto(hash)
}

const attaching = (
  place: PhotoPlace,
  { hash, width, height, bytes, look, takenAt, name }: Omit<Photo, keyof PhotoPlace>,
): Change => ({
  kind: 'photo-attached',
  entity: photoEntity(place),
  item: hash,
  body: { width, height, bytes, look, takenAt, name },
})

function foundPhoto(session: CaseSession, { place, hash }: AttachedPhoto) {
  checkVisible(session, place)
  const photo = photoAt(session, { place, hash })
  if (!photo) throw noPhoto()
  return { place, hash, photo }
}

function photoAt({ record }: CaseSession, { place, hash }: AttachedPhoto): Photo | null {
  const entity = photoEntity(place)
  return record.photos.find((photo) => photo.hash === hash && photoEntity(photo) === entity) ?? null
}

const noPhoto = () =>
  new CaseProblem('no-photo', '这里没有这张照片，可能已被取下。案卷未改动；需要时用 Ctrl+Z 撤销取下。')

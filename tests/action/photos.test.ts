import type { Photo } from '@shared/case/photo'
import { contract } from '@shared/contract'
import { CASE_ENTITY, type PhotoPlace } from '@shared/entity'
import { expect, onTestFinished, test } from 'vitest'
import {
  attachPhoto,
  detachPhoto,
  listPhotos,
  readPhotoBytes,
  setPhotoTaken,
} from '../../electron/handlers/photos'
import { redo, undo } from '../../electron/handlers/undo'
import { CaseSession } from '../../electron/session'
import { sha256 } from '../../electron/store/hash'
import { ACTOR, makeCaseFile } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { comment, withSegments } from '../builders/image'
import { photoOf } from '../builders/photo'

const PLACE: PhotoPlace = { subject: 'E001', phase: 'verification', round: 1, criterion: '13.2' }

function openCase() {
  const { file, around } = makeCaseFile(tempFolder(), 2)
  const session = CaseSession.open(file, 'write', around)
  onTestFinished(() => session.close())
  return session
}

const attach = (session: CaseSession, number: number, place = PLACE) =>
  attachPhoto(session, ACTOR, { place, ...photoOf(number) }).hash
const hashesOf = (session: CaseSession, subject = 'E001') =>
  listPhotos(session, { subject }).map(({ hash }: Photo) => hash)
const refused = (code: string) => expect.objectContaining({ code })

test('An attached photo is listed with its place and given back byte for byte', () => {
  const session = openCase()
  const photo = photoOf(1)
  const { hash } = attachPhoto(session, ACTOR, { place: PLACE, ...photo })
  const { bytes, ...said } = photo
  expect(hash).toBe(sha256(bytes))
  expect(listPhotos(session, { subject: 'E001' })).toEqual([{ ...PLACE, hash, ...said, bytes: bytes.length }])
  expect(Uint8Array.from(readPhotoBytes(session, { hash }))).toEqual(bytes)
  expect(hashesOf(session, 'E002')).toEqual([])
  expect(session.verify().findings).toEqual([])
})

test('A photo is said once of a criterion, and may prove another one too', () => {
  const session = openCase()
  const hash = attach(session, 1)
  const written = session.verify().events
  expect(() => attach(session, 1)).toThrow(refused('photo-there'))
  expect(session.verify().events).toBe(written)
  attach(session, 1, { ...PLACE, criterion: '14.2' })
  expect(hashesOf(session)).toEqual([hash, hash])
})

test('A photo that was taken off is not shown any more, and comes back with one undo', () => {
  const session = openCase()
  const hash = attach(session, 1)
  detachPhoto(session, ACTOR, { place: PLACE, hash })
  expect(hashesOf(session)).toEqual([])
  expect(() => readPhotoBytes(session, { hash })).toThrow(refused('no-photo'))
  expect(() => detachPhoto(session, ACTOR, { place: PLACE, hash })).toThrow(refused('no-photo'))
  expect(undo(session, ACTOR).what).toBe('取下照片 云海第1制造有限公司')
  expect(readPhotoBytes(session, { hash })).toHaveLength(photoOf(1).bytes.length)
  undo(session, ACTOR)
  expect(hashesOf(session)).toEqual([])
  expect(redo(session, ACTOR).what).toBe('照片 云海第1制造有限公司')
  expect(hashesOf(session)).toEqual([hash])
})

test('The time at which it was taken can be said and corrected; nothing is written where it stays', () => {
  const session = openCase()
  const hash = attach(session, 1)
  const at = { place: PLACE, hash }
  expect(setPhotoTaken(session, ACTOR, { ...at, takenAt: '2024-11-30T09:41:05' })).toEqual({ event: null })
  setPhotoTaken(session, ACTOR, { ...at, takenAt: '2024-12-01T10:00:00' })
  expect(listPhotos(session, { subject: 'E001' })[0]).toMatchObject({
    takenAt: '2024-12-01T10:00:00',
    name: '照片1.jpg',
  })
  undo(session, ACTOR)
  expect(listPhotos(session, { subject: 'E001' })[0]).toMatchObject({ takenAt: '2024-11-30T09:41:05' })
  const elsewhere = { ...at, place: { ...PLACE, round: 2 } }
  expect(() => setPhotoTaken(session, ACTOR, { ...elsewhere, takenAt: null })).toThrow(refused('no-photo'))
})

test('Photos stand in the order in which they were taken, undated ones last', () => {
  const session = openCase()
  const times = [null, '2024-11-30T10:00:00', '2024-11-30T09:00:00']
  for (const [index, takenAt] of times.entries())
    attachPhoto(session, ACTOR, { place: PLACE, ...photoOf(index), takenAt })
  expect(listPhotos(session, { subject: 'E001' }).map(({ takenAt }) => takenAt)).toEqual(times.toReversed())
})

test('Photos of one time stand in the order in which people count their names', () => {
  const session = openCase()
  for (const number of [10, 2, 1])
    attachPhoto(session, ACTOR, { place: PLACE, ...photoOf(number), takenAt: null })
  const names = listPhotos(session, { subject: 'E001' }).map(({ name }) => name)
  expect(names).toEqual(['照片1.jpg', '照片2.jpg', '照片10.jpg'])
})

test.each([
  [
    'bytes with something beside the picture',
    'bad-photo',
    { bytes: withSegments(photoOf(1).bytes, comment('GPS')) },
  ],
  ['another size than it has', 'bad-photo', { width: 320 }],
  ['an unknown criterion', 'no-criterion', { place: { ...PLACE, criterion: '99.9' } }],
  ['an unknown subject', 'no-subject', { place: { ...PLACE, subject: 'E009' } }],
  ['a round that has not begun', 'no-round', { place: { ...PLACE, round: 2 } }],
])('%s is refused, and nothing is kept', (_, code, change) => {
  const session = openCase()
  const before = session.verify()
  expect(() => attachPhoto(session, ACTOR, { place: PLACE, ...photoOf(1), ...change })).toThrow(refused(code))
  expect(session.verify()).toEqual(before)
  expect(session.record.photos).toEqual([])
})

test('A closed case and a file that is only read take no photo', () => {
  const { file, around } = makeCaseFile(tempFolder(), 1)
  const session = CaseSession.open(file, 'write', around)
  const hash = attach(session, 1)
  const body = { phase: 'closed' as const, at: '2024-12-02T00:00:00Z' }
  session.write(ACTOR, [{ kind: 'phase-entered', entity: CASE_ENTITY, item: 'phase', body }])
  expect(() => attach(session, 2)).toThrow(refused('case-closed'))
  expect(() => detachPhoto(session, ACTOR, { place: PLACE, hash })).toThrow(refused('case-closed'))
  session.close()
  const reader = CaseSession.open(file, 'read', around)
  expect(() => attach(reader, 2)).toThrow(refused('read-only'))
  expect(readPhotoBytes(reader, { hash }).length).toBeGreaterThan(0)
  expect(reader.verify().findings).toEqual([])
  reader.close()
})

test.each([
  ['2024-11-30T09:41:05', true],
  ['2024-11-30T09:41:05Z', false],
  ['2024-11-30T09:41:05+08:00', false],
  ['2024-02-31T09:41:05', false],
])('A camera that says %s was looked at by its own clock: %s', (takenAt, isTaken) => {
  const said = { place: PLACE, ...photoOf(1), takenAt }
  expect(contract['photo.attach'].input.safeParse(said).success).toBe(isTaken)
})

import { photoEntity } from '@shared/entity'
import type { Change } from '@shared/events'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../electron/store/hash'
import { verifyCaseFile } from '../../electron/store/verify'
import { ACTOR, makeCaseFile, scoreOf, sheetKey, writeTo } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { photoOf } from '../builders/photo'
import { tamper } from '../builders/tamper'

const PLACE = { subject: 'E001', phase: 'verification', round: 1, criterion: '13.2' } as const

function attaching(number: number): { change: Change; bytes: Uint8Array } {
  const { bytes, ...said } = photoOf(number)
  const body = { ...said, bytes: bytes.length }
  return { bytes, change: { kind: 'photo-attached', entity: photoEntity(PLACE), item: sha256(bytes), body } }
}

function caseWithPhotos(...numbers: readonly number[]) {
  const made = makeCaseFile(tempFolder(), 1)
  writeTo(made.file, made.around, (session) => {
    for (const number of numbers) {
      const { change, bytes } = attaching(number)
      session.write(ACTOR, [change], [bytes])
    }
  })
  return made
}

const countPhotos = (file: string): number => {
  let count = 0
  tamper(file, (db) => {
    count = db.prepare('SELECT count(*) FROM photo').pluck().get() as number
  })
  return count
}

test('The same bytes are kept once, however often they are attached', () => {
  const { file } = caseWithPhotos(1, 1, 2)
  expect(countPhotos(file)).toBe(2)
  expect(verifyCaseFile(file)).toMatchObject({ ok: true })
})

test('Bytes and event come together or not at all', () => {
  const { file, around } = caseWithPhotos(1)
  const [used] = writeTo(file, around, (session) =>
    session.write(ACTOR, [scoreOf(sheetKey('E001'), '1.1', 0)]),
  )
  const before = verifyCaseFile(file)
  const { change, bytes } = attaching(2)
  // An id that is taken makes the insert of the event fail after the bytes are in.
  const clumsy = { ...around, newId: () => used!.id }
  writeTo(file, clumsy, (session) => {
    expect(() => session.write(ACTOR, [change], [bytes])).toThrow(/UNIQUE/)
    expect(session.record.photos).toHaveLength(1)
  })
  expect(countPhotos(file)).toBe(1)
  expect(verifyCaseFile(file)).toEqual(before)
})

describe('Verification finds', () => {
  const findingsAfter = (sql: string) => {
    const { file } = caseWithPhotos(1, 2)
    tamper(file, (db) => db.exec(sql))
    return verifyCaseFile(file).findings
  }

  test('a photo whose bytes are missing, even where it was taken off', () => {
    expect(findingsAfter('DELETE FROM photo')).toEqual([
      expect.stringMatching(/第 \d+ 条记录所附的照片缺失/),
      expect.stringMatching(/第 \d+ 条记录所附的照片缺失/),
    ])
    const { file, around } = caseWithPhotos(1)
    writeTo(file, around, (session) => {
      const { entity, item } = attaching(1).change
      session.write(ACTOR, [{ kind: 'cell-cleared', entity, item, body: {} }])
    })
    tamper(file, (db) => db.exec('DELETE FROM photo'))
    expect(verifyCaseFile(file).findings).toHaveLength(1)
  })

  test('a photo whose bytes were changed', () => {
    expect(findingsAfter("UPDATE photo SET bytes = x'ffd8ffd9'")).toEqual([
      '照片与校验值不符，内容被改动过',
      '照片与校验值不符，内容被改动过',
    ])
  })
})

test('A photo that was changed behind the program is not shown as evidence', () => {
  const { file, around } = caseWithPhotos(1)
  tamper(file, (db) => db.exec("UPDATE photo SET bytes = x'ffd8ffd9'"))
  writeTo(file, around, (session) => {
    expect(() => session.readPhoto(session.record.photos[0]!.hash)).toThrow(
      expect.objectContaining({ code: 'photo-damaged' }),
    )
  })
})

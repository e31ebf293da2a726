import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CASE_ENTITY } from '@shared/entity'
import type { Change } from '@shared/events'
import { expect, test } from 'vitest'
import { CaseSession } from '../../electron/session'
import { verifyCaseFile } from '../../electron/store/verify'
import { ACTOR } from '../builders/case-file'
import { makeTown } from '../builders/city-files'
import { tempFolder } from '../builders/folder'
import { laptopWith, work } from '../builders/laptops'
import { sealAnyhow } from '../builders/seal-anyhow'
import { sealSelfAssessment } from '../builders/seal-self-assessment'
import { isTakenAsSealed } from './readings'

const townHere = (folder: string) => laptopWith(folder, 5, makeTown(folder, { number: 4 }))

test('a case that was damaged on the disk while it was open is not sealed, and why is said', () => {
  const { file, around } = townHere(tempFolder())
  const session = CaseSession.open(file, 'write', around)
  session.verify()
  const bytes = readFileSync(file)
  for (let at = bytes.indexOf('第4镇E001制造'); at >= 0; at = bytes.indexOf('第4镇E001制造', at + 1))
    bytes.write('第9镇', at)
  writeFileSync(file, bytes)
  expect(() => sealSelfAssessment(session)).toThrow(
    expect.objectContaining({
      code: 'damaged',
      message: expect.stringMatching(/^案卷没有通过校验（.+），不能封存，没有改动。请.+。$/),
    }),
  )
  expect(session.record.seals).toEqual([])
  session.close()
})

const blind: Change[] = [
  { kind: 'blind-set', entity: CASE_ENTITY, item: 'blind', body: { blind: true } },
  {
    kind: 'phase-entered',
    entity: CASE_ENTITY,
    item: 'phase',
    body: { phase: 'verification', at: '2024-12-01T00:00:00Z' },
  },
]

test('nothing of a case is stored while something in it is hidden from its verifiers', () => {
  const laptop = townHere(tempFolder())
  work(laptop, (session) => session.write(ACTOR, blind))
  work(laptop, (session) => expect(sealAnyhow(session, 'selfAssessment')).toBe(true))
  expect(verifyCaseFile(laptop.file).findings).toEqual([])
  expect(isTakenAsSealed(laptop.file)).toBe(false)
  work(laptop, ({ record }) => expect(record.seals[0]).not.toHaveProperty('summary'))
})

test('a sealed case that was moved away while it is open is copied, and the copy counted from its records', () => {
  const folder = tempFolder()
  const { file, around } = townHere(folder)
  const session = CaseSession.open(file, 'write', around)
  sealSelfAssessment(session)
  const [moved, copy] = [join(folder, '别处.duhe'), join(folder, '拷贝.duhe')]
  renameSync(file, moved)
  session.copyTo(copy)
  session.close()
  expect(verifyCaseFile(copy).findings).toEqual([])
  expect([isTakenAsSealed(moved), isTakenAsSealed(copy)]).toEqual([true, false])
})

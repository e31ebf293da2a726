import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expired, type Snapshot } from '@shared/snapshot'
import { expect, test } from 'vitest'
import { attachPhoto } from '../../electron/handlers/photos'
import { CaseSession } from '../../electron/session'
import { listSnapshots, snapshotNamed } from '../../electron/store/snapshots'
import { verifyCaseFile } from '../../electron/store/verify'
import { ACTOR, makeCaseFile, scoreOf, sheetKey } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { photoOf } from '../builders/photo'
import { tamper } from '../builders/tamper'

function openCase() {
  const home = tempFolder()
  const { file, around } = makeCaseFile(home, 2)
  const snapshots = join(home, 'snapshots')
  const session = CaseSession.open(file, 'write', { ...around, snapshots })
  return { file, home, session, folder: session.snapshots!, around }
}

const place = { subject: 'E001', phase: 'verification', round: 1, criterion: '1.1' } as const

test('a snapshot is the whole case, sound, and says when, why and how many events', () => {
  const { file, session, folder } = openCase()
  attachPhoto(session, ACTOR, { place, ...photoOf(1) })
  expect(session.snapshot('interval')).toBeNull()
  const [snapshot] = listSnapshots(folder)
  expect(snapshot).toMatchObject({
    reason: 'interval',
    events: 8,
    at: expect.stringMatching(/^2024-06-03T01:/),
  })
  const now = session.verify()
  session.close()
  expect(verifyCaseFile(join(folder, snapshot!.name))).toEqual(now)
  expect(verifyCaseFile(file)).toEqual(now)
  expect(readdirSync(folder)).toEqual([snapshot!.name])
})

test('a case that did not change since its last snapshot gets no other', () => {
  const { session, folder } = openCase()
  session.snapshot('interval')
  session.snapshot('close')
  expect(listSnapshots(folder)).toHaveLength(1)
  session.write(ACTOR, [scoreOf(sheetKey('E001'), '1.1', 0)])
  session.snapshot('close')
  expect(listSnapshots(folder).map(({ reason }) => reason)).toEqual(['close', 'interval'])
  session.close()
})

test('work goes on where no snapshot can be made, and why is said in words', () => {
  const { home, session } = openCase()
  writeFileSync(join(home, 'snapshots'), 'a file where the folder should be')
  const problem = session.snapshot('interval')
  expect(problem).toMatchObject({ code: 'no-snapshot' })
  expect(problem!.message).toMatch(/可以继续工作/)
  expect(session.write(ACTOR, [scoreOf(sheetKey('E001'), '1.1', 0)])).toHaveLength(1)
  session.close()
})

test('a copy that is not sound is not kept, and the case is said to need a check', () => {
  const { file, home, session, folder, around } = openCase()
  session.close()
  tamper(file, (db) => db.exec("UPDATE event SET actor = '别人' WHERE device_seq = 3"))
  const again = CaseSession.open(file, 'write', { ...around, snapshots: join(home, 'snapshots') })
  expect(again.snapshot('close')).toMatchObject({ code: 'snapshot-unsound' })
  expect(readdirSync(folder)).toEqual([])
  again.close()
})

test('only what bears the name of a snapshot is one', () => {
  const folder = tempFolder()
  const names = [
    '笔记.txt',
    '20240603T010203Z_lunch_8_1a2b3c4d.duhe',
    '20240603T010203Z_seal_8_1a2b3c4d.duhe.tmp',
  ]
  for (const name of names) writeFileSync(join(folder, name), 'x')
  mkdirSync(join(folder, '20240603T010203Z_seal_8_1a2b3c4d.duhe'))
  expect(listSnapshots(folder)).toEqual([])
  expect(snapshotNamed(folder, '../x.duhe')).toBeNull()
  expect(listSnapshots(join(folder, 'nowhere'))).toEqual([])
})

test('a case that is open for reading makes none', () => {
  const { file, home, session, around } = openCase()
  session.close()
  chmodSync(file, 0o444)
  const bytes = readFileSync(file)
  const reading = CaseSession.open(file, 'read', { ...around, snapshots: join(home, 'snapshots') })
  expect(reading.snapshot('close')).toBeNull()
  reading.close()
  expect(existsSync(join(home, 'snapshots'))).toBe(false)
  expect(readFileSync(file)).toEqual(bytes)
})

test('the newest twenty stay, and the last of each of thirty days', () => {
  const at = (day: number, hour: number) =>
    new Date(Date.UTC(2024, 0, 1 + day, hour)).toISOString() as Snapshot['at']
  const all = Array.from({ length: 40 }, (_, day) => [9, 12, 15].map((hour) => ({ at: at(day, hour) })))
    .flat()
    .reverse()
  const gone = new Set(expired(all, (time) => time.slice(0, 10)))
  const kept = all.filter((each) => !gone.has(each))
  expect(kept.slice(0, 20)).toEqual(all.slice(0, 20))
  expect(kept).toHaveLength(20 + 30 - 7)
  expect(kept.slice(20).every((each) => each.at.includes('T15'))).toBe(true)
  expect(kept.at(-1)!.at).toBe(at(10, 15))
  expect(expired(kept, (time) => time.slice(0, 10))).toEqual([])
})

import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { forkedDevices, versionVector } from '@shared/version-vector'
import { expect, test } from 'vitest'
import { surroundings } from '../../electron/home'
import { ACTOR, makeCaseFile, scoreOf, sheetKey } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { heldBy, type Laptop, laptopWith, mergeInto, work } from '../builders/laptops'

const KEY = sheetKey('E001')
const score = (laptop: Laptop, criterion: string, deduction: number) =>
  work(laptop, (session) => session.write(ACTOR, [scoreOf(KEY, criterion, deduction)])[0]!)

/** A laptop and its clone: the same identity, each with its own copy. */
function clones(): [Laptop, Laptop] {
  const folder = tempFolder()
  const { file } = makeCaseFile(folder, 1)
  const one = laptopWith(folder, 11, file)
  score(one, '1.1', 100)
  const other = {
    ...laptopWith(folder, 12, one.file),
    around: { ...laptopWith(folder, 11, one.file).around },
  }
  return [one, other]
}

test('both branches of a cloned laptop are kept, and it goes on under a new identity', async () => {
  const [one, other] = clones()
  const device = one.around.deviceId
  const mine = score(one, '2.1', 100)
  const theirs = { ...score({ ...other, around: cloneOf(one) }, '3.1', 100) }
  expect([theirs.deviceId, theirs.deviceSeq]).toEqual([mine.deviceId, mine.deviceSeq])
  const plan = await mergeInto(one, [other.file])
  expect(plan.forks).toEqual([device])
  const { history, findings } = heldBy(one.file)
  expect(findings).toEqual([])
  expect(history.map(({ id }) => id)).toEqual(expect.arrayContaining([mine.id, theirs.id]))
  const next = score(one, '4.1', 0)
  expect(next).toMatchObject({ deviceSeq: 1, prevHash: '' })
  expect(next.deviceId).not.toBe(device)
  expect(forkedDevices(versionVector(heldBy(one.file).history))).toEqual([device])
})

/** The same identity, with ids of its own. */
function cloneOf({ around }: Laptop): Laptop['around'] {
  let ids = 0
  return {
    ...around,
    deviceId: around.deviceId,
    newId: () => {
      ids += 1
      return `018fd000-9999-7000-8000-${String(ids).padStart(12, '0')}`
    },
  }
}

test('a file with the fork in it is enough: whoever bears the identity leaves it at the opening', async () => {
  const [one, other] = clones()
  score(one, '2.1', 100)
  score({ ...other, around: cloneOf(one) }, '3.1', 100)
  const third = laptopWith(tempFolder(), 13, one.file)
  await mergeInto(third, [other.file])
  const before = one.around.deviceId
  copyFileSync(third.file, one.file)
  work(one, (session) => expect(session.isForked).toBe(true))
  expect(one.around.deviceId).not.toBe(before)
  work(one, (session) => expect(session.isForked).toBe(false))
})

test('a laptop without a fork keeps its identity over a merge', async () => {
  const folder = tempFolder()
  const { file } = makeCaseFile(folder, 1)
  const [a, b] = [laptopWith(folder, 11, file), laptopWith(folder, 12, file)]
  const first = score(a, '1.1', 0)
  score(b, '2.1', 0)
  expect((await mergeInto(a, [b.file])).forks).toEqual([])
  expect(score(a, '3.1', 0)).toMatchObject({ deviceId: first.deviceId, deviceSeq: 2, prevHash: first.hash })
})

test('an old copy that was written on is a fork too, and both branches stay', async () => {
  const folder = tempFolder()
  const { file } = makeCaseFile(folder, 1)
  const laptop = laptopWith(folder, 11, file)
  score(laptop, '1.1', 0)
  const old = { ...laptop, file: join(laptop.home, '旧.duhe') }
  copyFileSync(laptop.file, old.file)
  score(laptop, '2.1', 0)
  score(old, '3.1', 0)
  const { added, forks } = await mergeInto(laptop, [old.file])
  expect([added.length, forks.length]).toEqual([1, 1])
  expect(heldBy(laptop.file).findings).toEqual([])
})

test('the home remembers the identities that it gave up', () => {
  const home = mkdtempSync(join(tmpdir(), 'duhe-home-'))
  const around = surroundings(home)
  const first = around.deviceId
  around.renewDevice()
  expect(around.deviceId).not.toBe(first)
  expect(surroundings(home).deviceId).toBe(around.deviceId)
  expect(JSON.parse(readFileSync(join(home, 'device.json'), 'utf8'))).toEqual({
    deviceId: around.deviceId,
    former: [first],
  })
})

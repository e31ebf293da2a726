import { chmodSync, copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { CASE_ENTITY } from '@shared/entity'
import type { Change } from '@shared/events'
import { expect, test } from 'vitest'
import type { CitySession } from '../../electron/city/session'
import { createCaseFile } from '../../electron/store/create'
import { ACTOR, newCase, writeTo } from '../builders/case-file'
import { makeCity, makeTown, takeIn, writeOn } from '../builders/city-files'
import { tempFolder } from '../builders/folder'
import { testSurroundings } from '../builders/surroundings'

async function verdictsOf(city: CitySession, ...paths: string[]) {
  const { entries } = await takeIn(city, ...paths)
  return Object.fromEntries(entries.map(({ file, verdict }) => [basename(file, '.duhe'), verdict]))
}

/** A town, and its copy from before the last deduction. */
function olderAndNewer(folder: string, names: { older: string; newer: string }) {
  const newer = makeTown(folder, { number: 1, name: `${names.newer}.duhe` })
  const older = join(folder, `${names.older}.duhe`)
  copyFileSync(newer, older)
  writeOn(newer, 1)
  return { older, newer }
}

test.each([
  ['before', { older: '1旧', newer: '2新' }],
  ['after', { older: '2旧', newer: '1新' }],
])('an older copy that comes %s the newer one is the older copy', async (_, names) => {
  const folder = tempFolder()
  olderAndNewer(folder, names)
  const city = makeCity(folder)
  expect(await verdictsOf(city, folder)).toEqual({ [names.older]: 'older', [names.newer]: 'joined' })
  expect(city.towns().map(({ file }) => file)).toEqual([`${names.newer}.duhe`])
  city.close()
})

test('a newer state takes the place of an older one, and both are in the log', async () => {
  const folder = tempFolder()
  const { older, newer } = olderAndNewer(folder, { older: '旧', newer: '新' })
  const city = makeCity(folder)
  await takeIn(city, older)
  const [before] = city.towns()
  const { entries } = await takeIn(city, newer)
  const [after] = city.towns()
  expect(entries[0]).toMatchObject({ verdict: 'replaced' })
  expect(entries[0]!.reason).toContain(before!.stateHash.slice(0, 16))
  expect(entries[0]!.reason).toContain(after!.stateHash.slice(0, 16))
  expect(city.intake().map(({ verdict }) => verdict)).toEqual(['replaced', 'joined'])
  expect(await verdictsOf(city, older)).toEqual({ 旧: 'older' })
  expect(city.towns()).toEqual([after])
  city.close()
})

test('of two copies that each hold something of their own the second is refused until they are merged', async () => {
  const folder = tempFolder()
  const one = makeTown(folder, { number: 1, name: '甲.duhe' })
  copyFileSync(one, join(folder, '乙.duhe'))
  writeOn(one, 31, 50)
  writeOn(join(folder, '乙.duhe'), 32, 100)
  const city = makeCity(folder)
  const { entries } = await takeIn(city, folder)
  expect(entries.map(({ verdict }) => verdict)).toEqual(['joined', 'diverged'])
  expect(entries[1]!.reason).toContain('请先合并两份案卷')
  city.close()
})

test('what cannot be read is named and stops nothing', async () => {
  const folder = tempFolder()
  makeTown(folder, { number: 1, name: '好.duhe' })
  writeFileSync(join(folder, '照片.duhe'), Buffer.from('89504e470d0a1a0a', 'hex'))
  const busy = makeTown(folder, { number: 2, name: '没写完.duhe' })
  writeFileSync(`${busy}-journal`, 'a transaction under way')
  const city = makeCity(folder)
  expect(await verdictsOf(city, folder, join(folder, '没有.duhe'))).toEqual({
    好: 'joined',
    照片: 'not-a-case',
    没写完: 'unreadable',
    没有: 'unreadable',
  })
  city.close()
})

test('a file that is called a case and is none is to be asked for again, another is to be chosen', async () => {
  const folder = tempFolder()
  for (const name of ['照片.DUHE', '照片.jpg'])
    writeFileSync(join(folder, name), Buffer.from('89504e47', 'hex'))
  const city = makeCity(folder)
  const { entries } = await takeIn(city, join(folder, '照片.DUHE'), join(folder, '照片.jpg'))
  expect(entries.map(({ reason }) => reason)).toEqual([
    expect.stringContaining('请向提供者重新索取案卷。'),
    expect.stringContaining('请选择扩展名为 .duhe 的案卷文件。'),
  ])
  city.close()
})

test('a read-only file is taken in and stays as it is', async () => {
  const folder = tempFolder()
  const file = makeTown(folder, { number: 1 })
  chmodSync(file, 0o444)
  const looked = () => [readFileSync(file), statSync(file, { bigint: true }).mtimeNs]
  const before = looked()
  const city = makeCity(folder)
  expect(await verdictsOf(city, file)).toEqual({ 第1镇: 'joined' })
  expect(looked()).toEqual(before)
  city.close()
})

test('two cases of one town, and one without a score, join with a caution', async () => {
  const folder = tempFolder()
  for (const number of [1, 2]) makeTown(folder, { number, town: '云海镇', name: `${number}.duhe` })
  const empty = join(folder, '3.duhe')
  createCaseFile(empty, newCase(), ACTOR, testSurroundings(3))
  const city = makeCity(folder)
  const { entries } = await takeIn(city, folder)
  expect(entries.map(({ verdict }) => verdict)).toEqual(['joined', 'joined', 'joined'])
  for (const { cautions } of entries) expect(cautions.join()).toContain('立了两次案')
  expect(entries[2]!.cautions.join()).toContain('还没有评过分')
  city.close()
})

test('a case whose blind verification is under way is named and not taken in until the phase is over', async () => {
  const folder = tempFolder()
  const file = makeTown(folder, { number: 1 })
  const enter = (phase: 'verification' | 'recheck', ...more: Change[]) =>
    writeTo(file, laterLaptop(phase), (session) =>
      session.write(ACTOR, [
        {
          kind: 'phase-entered',
          entity: CASE_ENTITY,
          item: 'phase',
          body: { phase, at: '2024-09-01T00:00:00.000Z' },
        },
        ...more,
      ]),
    )
  const city = makeCity(folder)
  enter('verification', { kind: 'blind-set', entity: CASE_ENTITY, item: 'blind', body: { blind: true } })
  const { entries } = await takeIn(city, file)
  expect(entries).toMatchObject([
    { verdict: 'unreadable', reason: expect.stringContaining('盲评核实还没有做完') },
  ])
  expect(city.towns()).toEqual([])
  enter('recheck')
  expect(await verdictsOf(city, file)).toEqual({ 第1镇: 'joined' })
  city.close()
})

const laterLaptop = (phase: string) => testSurroundings(phase === 'verification' ? 71 : 72)

import { join } from 'node:path'
import { DEFAULT_CITY_SETTINGS } from '@shared/consolidation/city-settings'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CitySession } from '../../electron/city/session'
import { makeCity, makeTown, takeIn, writeOn } from '../builders/city-files'
import { tempFolder } from '../builders/folder'
import { testSurroundings } from '../builders/surroundings'
import { tamper } from '../builders/tamper'

const ACTOR = '庄思远'
const measure = (text: string) => ({ text, responsible: '各镇安办', due: '2025-01-31' })
const open = (file: string) => CitySession.open(file, 'write', testSurroundings(999))

test('what people set is there again after opening, with who set it, and outlives a newer state of a town', async () => {
  const folder = tempFolder()
  const town = makeTown(folder, { number: 1 })
  const city = makeCity(folder)
  await takeIn(city, town)
  city.edit(ACTOR, [{ kind: 'measure', key: 'common/enterprise/k', value: measure('组织观摩') }])
  writeOn(town, 1)
  await takeIn(city, town)
  city.close()
  const again = open(city.file)
  expect(again.cells.measure.get('common/enterprise/k')).toMatchObject({
    value: measure('组织观摩'),
    by: ACTOR,
  })
  again.close()
})

test('the last edit is taken back first, then the one before it', () => {
  const city = makeCity(tempFolder())
  const set = (text: string) => city.edit(ACTOR, [{ kind: 'measure', key: 'k', value: measure(text) }])
  const read = () => city.cells.measure.get('k')?.value.text
  set('一')
  set('二')
  city.edit(ACTOR, [{ kind: 'measure', key: 'k', value: null }])
  expect(read()).toBeUndefined()
  const seen = [1, 2, 3].map(() => {
    city.undo(ACTOR)
    return read()
  })
  expect(seen).toEqual(['二', '一', undefined])
  expect(() => city.undo(ACTOR)).toThrow('没有可以撤销')
  city.close()
})

test('what was taken back is done again in its order, until something else is written', () => {
  const city = makeCity(tempFolder())
  const set = (key: string, text: string) =>
    city.edit(ACTOR, [{ kind: 'measure', key, value: measure(text) }])
  const read = () => ['k', 'l'].map((key) => city.cells.measure.get(key)?.value.text)
  set('k', '一')
  set('l', '二')
  set('k', '三')
  for (let count = 0; count < 3; count += 1) city.undo(ACTOR)
  const seen = [1, 2, 3].map(() => {
    city.redo(ACTOR)
    return read()
  })
  expect(seen).toEqual([
    ['一', undefined],
    ['一', '二'],
    ['三', '二'],
  ])
  expect(() => city.redo(ACTOR)).toThrow('没有可以重做')
  city.undo(ACTOR)
  expect(read()).toEqual(['一', '二'])
  set('l', '四')
  expect(() => city.redo(ACTOR)).toThrow('没有可以重做')
  city.undo(ACTOR)
  expect(read()).toEqual(['一', '二'])
  city.close()
})

test('undo and redo lead through the same states whatever was written between them', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('set', 'undo', 'redo'), { maxLength: 25 }), (turns) => {
      const city = makeCity(tempFolder())
      const read = () => JSON.stringify([...city.cells.measure].map(([key, { value }]) => [key, value]))
      const states = [read()]
      let at = 0
      for (const [index, turn] of turns.entries()) {
        if (turn === 'set') {
          city.edit(ACTOR, [{ kind: 'measure', key: `k${index % 2}`, value: measure(String(index)) }])
          at += 1
          states.splice(at, states.length, read())
        } else if (turn === 'undo' ? at > 0 : at < states.length - 1) {
          city[turn](ACTOR)
          at += turn === 'undo' ? -1 : 1
        } else expect(() => city[turn](ACTOR)).toThrow('没有可以')
        expect(read()).toBe(states[at])
      }
      city.close()
    }),
    { numRuns: 15 },
  )
})

test('other thresholds make another result, and undoing them the first', async () => {
  const folder = tempFolder()
  for (const number of [1, 2, 3]) makeTown(folder, { number })
  const city = makeCity(folder)
  await takeIn(city, folder)
  const before = city.result().common.length
  city.edit(ACTOR, [
    { kind: 'settings', key: 'city', value: { ...DEFAULT_CITY_SETTINGS, enterpriseShare: 1, townShare: 1 } },
  ])
  expect(city.result().common.length).toBeGreaterThan(before)
  city.undo(ACTOR)
  expect(city.result().common).toHaveLength(before)
  city.close()
})

test('a wrong value is refused and nothing is written', () => {
  const city = makeCity(tempFolder())
  const value = { ...DEFAULT_CITY_SETTINGS, townShare: 20_000 }
  expect(() => city.edit(ACTOR, [{ kind: 'settings', key: 'city', value }])).toThrow('没有保存')
  expect(() => city.undo(ACTOR)).toThrow('没有可以撤销')
  city.close()
})

test('a planted trigger is found before anything is written', () => {
  const city = makeCity(tempFolder())
  city.close()
  const db = new Database(city.file)
  db.exec('CREATE TRIGGER wipes AFTER INSERT ON edit BEGIN DELETE FROM town; END')
  db.close()
  expect(() => open(city.file)).toThrow('数据表结构被改动过')
})

test('a case file is no city file, nor the other way round', () => {
  const folder = tempFolder()
  expect(() => open(makeTown(folder, { number: 1 }))).toThrow('不是督核全市汇总')
})

test.each([
  ["UPDATE town SET summary = x'00'", '校验值不符'],
  ["UPDATE town SET town = '别的镇'", '不符'],
])('what was changed behind the program is found: %s', async (sql, words) => {
  const folder = tempFolder()
  makeTown(folder, { number: 1 })
  const city = makeCity(folder, '市.duhe-city')
  await takeIn(city, folder)
  expect(city.verify()).toEqual({ ok: true, findings: [] })
  city.close()
  tamper(join(folder, '市.duhe-city'), (db) => db.exec(sql))
  const again = open(city.file)
  expect(again.verify().findings.join()).toContain(words)
  again.close()
})

test('a measure leaves the result as it is, and other settings make it anew', async () => {
  const folder = tempFolder()
  makeTown(folder, { number: 1 })
  const city = makeCity(folder)
  await takeIn(city, folder)
  const before = city.result()
  city.edit(ACTOR, [{ kind: 'measure', key: 'k', value: measure('组织观摩') }])
  city.undo(ACTOR)
  expect(city.result()).toBe(before)
  city.edit(ACTOR, [{ kind: 'settings', key: 'city', value: { ...DEFAULT_CITY_SETTINGS, smallest: 2 } }])
  expect(city.result().settings.smallest).toBe(2)
  city.close()
})

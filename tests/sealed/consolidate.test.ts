import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { makeCity, makeTown, takeIn, takeInRecomputed, writeOn } from '../builders/city-files'
import { duheJson } from '../builders/cli'
import { tempFolder } from '../builders/folder'

const CODE = '[0-9A-F]{4}( [0-9A-F]{4}){3}'

/** Three sealed towns, one that was written on since, and one that never was sealed. */
function townsIn(folder: string): string {
  const towns = join(folder, '各镇')
  mkdirSync(towns)
  for (let number = 1; number <= 4; number += 1) makeTown(towns, { number, sealed: true })
  writeOn(join(towns, '第4镇.duhe'), 31)
  makeTown(towns, { number: 5 })
  return towns
}

/** Everything that the city file keeps of its towns, but for when they were taken in. */
function keptIn(file: string): unknown[] {
  const db = new Database(file, { readonly: true })
  const rows = db.prepare('SELECT * FROM town ORDER BY case_id').all() as { taken_at: string }[]
  db.close()
  return rows.map((row) => ({ ...row, taken_at: '' }))
}

test('a city of sealed towns is, byte for byte, the one that their records make, and each line says how it was taken', () => {
  const home = tempFolder()
  const towns = townsIn(home)
  const [short, whole] = [join(home, '甲.duhe-city'), join(home, '乙.duhe-city')]
  const taken = duheJson(home, 'consolidate', short, towns).json.joined
  const counted = duheJson(home, 'consolidate', whole, towns, '--recompute').json.joined
  expect(taken.map(({ seal }: { seal: string | null }) => seal !== null)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
  expect(taken[0].seal).toMatch(new RegExp(`^${CODE}$`))
  expect(taken[0].message).toBe(
    `第1镇.duhe：第1镇已汇总（按封存 ${taken[0].seal} 时的汇总，封存后文件没有变动）。`,
  )
  expect(taken[3].message).toBe('第4镇.duhe：第4镇已汇总。')
  expect(counted.map(({ seal }: { seal: string | null }) => seal)).toEqual([null, null, null, null, null])
  expect(keptIn(short)).toEqual(keptIn(whole))
  expect(duheJson(home, 'city', short).json).toEqual(duheJson(home, 'city', whole).json)
})

test('a town that is in by its seal is counted anew where that is asked, and stays what it was', async () => {
  const folder = tempFolder()
  const towns = townsIn(folder)
  const city = makeCity(folder)
  await takeIn(city, towns)
  const before = city.towns()
  const again = await takeIn(city, towns)
  const { entries } = await takeInRecomputed(city, towns)
  for (const run of [again.entries, entries])
    expect(run.map(({ verdict, seal }) => [verdict, seal])).toEqual(before.map(() => ['unchanged', null]))
  const after = city.towns()
  expect(after.map((town) => ({ ...town, takenAt: '' }))).toEqual(
    before.map((town) => ({ ...town, takenAt: '' })),
  )
  expect(after.map(({ takenAt }) => takenAt)).not.toEqual(before.map(({ takenAt }) => takenAt))
  expect(city.verify().findings).toEqual([])
  city.close()
})

test('a newer state that was sealed takes the place of an older one, and the line says both', async () => {
  const folder = tempFolder()
  const file = makeTown(folder, { number: 1 })
  const city = makeCity(folder)
  await takeIn(city, file)
  const sealed = makeTown(tempFolder(), { number: 1, sealed: true })
  const { entries } = await takeIn(city, sealed)
  expect(entries[0]).toMatchObject({ verdict: 'replaced', seal: expect.stringMatching(CODE) })
  expect(entries[0]!.reason).toMatch(
    new RegExp(`到 [0-9a-f]{16}（按封存 ${CODE} 时的汇总，封存后文件没有变动）。$`),
  )
  expect((await takeIn(city, file)).entries[0]).toMatchObject({ verdict: 'older', seal: null })
  city.close()
})

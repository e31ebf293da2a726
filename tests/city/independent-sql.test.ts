import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { makeCity, makeTown, takeIn } from '../builders/city-files'
import { makeCountyFiles } from '../builders/county-files'
import { tempFolder } from '../builders/folder'

const SQL = readFileSync(join(import.meta.dirname, 'case-files.sql'), 'utf8')

interface Row {
  criterion: string
  judged: number
  deducted: number
  lost: number
}

function rowsOf(file: string): Row[] {
  const db = new Database(file, { readonly: true })
  const rows = db.prepare(SQL).all() as Row[]
  db.close()
  return rows
}

const sum = (rows: readonly Row[], of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0)

test('SQL over the case files themselves gives the totals and the common problems of the city', async () => {
  const folder = tempFolder()
  const files = [
    ...makeCountyFiles(folder),
    ...[21, 22].map((number) => makeTown(folder, { number, enterprises: 9 })),
  ]
  const city = makeCity(folder)
  await takeIn(city, folder)
  const { criteria, common, settings } = city.result()
  const towns = files.map(rowsOf)
  const counted = criteria
    .filter(({ form }) => form === 'enterprise')
    .map(({ id, judged, deducted, lost }) => ({ id, judged, deducted, lost }))
  const independent = counted.map(({ id }) => {
    const rows = towns.flatMap((town) => town.filter(({ criterion }) => criterion === id))
    return {
      ...{ id, judged: sum(rows, (row) => row.judged), deducted: sum(rows, (row) => row.deducted) },
      ...{ lost: sum(rows, (row) => row.lost), rows },
    }
  })
  expect(counted).toEqual(independent.map(({ rows, ...each }) => each))
  const isCommon = ({ rows, judged, deducted }: (typeof independent)[number]) =>
    rows.filter((row) => row.deducted > 0).length * 10_000 >= settings.townShare * rows.length &&
    deducted * 10_000 >= settings.enterpriseShare * judged
  expect(new Set(common.map(({ criterion }) => criterion.id))).toEqual(
    new Set(independent.filter(isCommon).map(({ id }) => id)),
  )
  expect(common.length).toBeGreaterThan(3)
  city.close()
})

test('the city is the sum of its towns', async () => {
  const folder = tempFolder()
  makeCountyFiles(folder)
  const city = makeCity(folder)
  await takeIn(city, folder)
  const { towns, totals, criteria } = city.result()
  const added = (of: (town: (typeof towns)[number]) => number) =>
    towns.reduce((all, town) => all + of(town), 0)
  expect(totals.enterprises).toBe(added((town) => town.enterprises))
  expect(totals.means.selfAssessment.sum).toBe(added((town) => town.means.selfAssessment.sum))
  expect(totals.verdicts.inconsistent).toBe(added((town) => town.verdicts.inconsistent))
  expect(totals.orders.raised).toBe(added((town) => town.orders.raised))
  for (const criterion of criteria)
    expect(criterion.lost).toBe(criterion.towns.reduce((all, town) => all + (town?.lost ?? 0), 0))
  city.close()
})

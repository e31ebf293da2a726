import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { SCORED_PHASES } from '@shared/case/phase'
import type { CityResult, TownResult } from '@shared/consolidation/city-result'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportParquet } from '../../electron/city/parquet/export'
import { resources } from '../builders/case-file'
import { makeCity, makeTown, takeIn } from '../builders/city-files'
import { makeCountyFiles } from '../builders/county-files'
import { tempFolder } from '../builders/folder'

const folder = tempFolder(afterAll)
let result: CityResult
let query: (name: string) => Promise<Record<string, unknown>[]>

beforeAll(async () => {
  makeCountyFiles(folder)
  for (const number of [11, 12, 13]) makeTown(folder, { number, enterprises: 12 })
  const city = makeCity(folder)
  await takeIn(city, folder)
  result = city.result()
  exportParquet(city, join(folder, '导出', '清源市'))
  city.close()
  const connection = await (await DuckDBInstance.create()).connect()
  await connection.run(`SET file_search_path = '${join(folder, '导出')}'`)
  const sqlOf = (name: string) => readFileSync(join(resources, 'duckdb', `${name}.sql`), 'utf8')
  await connection.run(sqlOf('tables'))
  query = async (name) => {
    const reader = await connection.runAndReadAll(sqlOf(name))
    return reader.getRowObjectsJS().map(plainNumbers)
  }
}, 120_000)

const plainNumbers = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  )

test('DuckDB finds the common problems of the city in the exported tables, in the same order', async () => {
  const rows = await query('common-problems')
  expect(result.common.length).toBeGreaterThan(3)
  expect(rows).toEqual(
    result.common.map(({ criterion, towns, townsJudged, enterprises, share }) => ({
      ...{ criterion: criterion.id, text: criterion.text, towns, towns_judged: townsJudged, enterprises },
      judged: share.whole,
      points_lost: criterion.lost / 100,
      share: share.part / share.whole,
    })),
  )
})

const meansOf = ({ caseId, means }: TownResult) =>
  SCORED_PHASES.filter((phase) => means[phase].count > 0).map((phase) => ({
    ...{ caseId, phase, sheets: means[phase].count, total: means[phase].sum },
  }))

test('DuckDB finds the means of every town and phase', async () => {
  const rows = await query('town-means')
  const found = rows.map(({ case_id: caseId, phase, sheets, total }) => ({ caseId, phase, sheets, total }))
  const expected = result.towns.flatMap(meansOf)
  expect(new Set(expected.map(({ phase }) => phase)).size).toBeGreaterThan(2)
  expect(found).toHaveLength(expected.length)
  expect(found).toEqual(expect.arrayContaining(expected))
})

test('DuckDB finds the totals of the city', async () => {
  const { enterprises, verdicts, orders } = result.totals
  expect(await query('totals')).toEqual([
    {
      ...{ towns: result.towns.length, enterprises, ...verdicts },
      ...{ orders_raised: orders.raised, orders_open: orders.open },
    },
  ])
  expect(orders.raised).toBeGreaterThan(0)
})

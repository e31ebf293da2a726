import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { DEFAULT_CITY_SETTINGS } from '@shared/consolidation/city-settings'
import { expect, test } from 'vitest'
import { CitySession } from '../../electron/city/session'
import { issuedReports } from '../../electron/handlers/city-issued'
import { cityReports } from '../../electron/handlers/city-reports'
import { wholeOf } from '../../electron/handlers/reports'
import { exportReport } from '../../electron/report/export'
import { Work } from '../../electron/work'
import { CITY_KIND, type ReportFormat } from '../../shared/contract/papers'
import { plainReport } from '../../shared/report/plain'
import { ACTOR, resources } from '../builders/case-file'
import { makeCity, makeTown, takeIn, writeOn } from '../builders/city-files'
import { tempFolder } from '../builders/folder'
import { testSurroundings } from '../builders/surroundings'
import { typesetHere } from '../builders/typeset'

function issue(city: CitySession, folder: string, formats: readonly ReportFormat[] = ['xlsx']) {
  const source = cityReports(city)
  const model = plainReport(source.edited(wholeOf(CITY_KIND)).report)
  const request = { kind: CITY_KIND, actor: ACTOR, model, folder, formats, work: new Work() } as const
  return exportReport(source, { ...request, fonts: `${resources}/fonts`, typeset: typesetHere })
}

async function cityOfTwo(folder: string) {
  const files = [1, 2].map((number) => makeTown(folder, { number }))
  const city = makeCity(folder)
  await takeIn(city, folder)
  return { city, files }
}

test('a report that went out is kept with who, which towns and the hash of its bytes', async () => {
  const folder = tempFolder()
  const { city } = await cityOfTwo(folder)
  expect(issuedReports(city)).toEqual([])
  const [written] = await issue(city, tempFolder())
  city.close()
  const again = CitySession.open(city.file, 'write', testSurroundings(999))
  const [kept] = [...again.cells.issued.values()]
  const bytes = readFileSync(written!.path)
  expect(kept).toMatchObject({
    by: ACTOR,
    value: {
      files: [{ name: basename(written!.path), sha256: createHash('sha256').update(bytes).digest('hex') }],
      towns: again.towns().map(({ caseId, stateHash }) => ({ caseId, stateHash })),
    },
  })
  expect(issuedReports(again)).toMatchObject([{ number: 1, by: ACTOR, towns: 2, changes: [] }])
  again.close()
})

test('what changed since the last report is said, and of an earlier one nothing', async () => {
  const folder = tempFolder()
  const { city, files } = await cityOfTwo(folder)
  await issue(city, tempFolder())
  writeOn(files[0]!, 31)
  makeTown(folder, { number: 3 })
  await takeIn(city, folder)
  city.edit(ACTOR, [{ kind: 'settings', key: 'city', value: { ...DEFAULT_CITY_SETTINGS, smallest: 2 } }])
  expect(issuedReports(city)[0]!.changes).toEqual([
    '新收进第3镇',
    '第1镇换成更新的案卷',
    '改过认定标准、措施或报告文字',
  ])
  await issue(city, tempFolder())
  expect(issuedReports(city)).toMatchObject([
    { number: 2, towns: 3, changes: [] },
    { number: 1, towns: 2, changes: [] },
  ])
  city.close()
})

test('a report that went out is not taken back, nor does it bar the way to what was', async () => {
  const { city } = await cityOfTwo(tempFolder())
  const read = () => city.cells.measure.get('k')?.value.text
  city.edit(ACTOR, [{ kind: 'measure', key: 'k', value: { text: '组织观摩', responsible: '', due: null } }])
  city.undo(ACTOR)
  await issue(city, tempFolder())
  city.redo(ACTOR)
  expect(read()).toBe('组织观摩')
  city.undo(ACTOR)
  expect(() => city.undo(ACTOR)).toThrow('没有可以撤销')
  expect(issuedReports(city)).toMatchObject([{ number: 1, changes: [] }])
  city.close()
})

test('a city file that is open for reading gives its report and keeps no note of it', async () => {
  const { city } = await cityOfTwo(tempFolder())
  city.close()
  const reading = CitySession.open(city.file, 'read', testSurroundings(998))
  expect(await issue(reading, tempFolder())).toHaveLength(1)
  expect(issuedReports(reading)).toEqual([])
  reading.close()
})

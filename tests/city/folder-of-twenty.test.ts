import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import type { Verdict } from '@shared/city/intake'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { FILE_VERSION } from '../../electron/store/schema'
import { newCase } from '../builders/case-file'
import { makeCity, makeTown, takeIn, writeOn } from '../builders/city-files'
import { tempFolder } from '../builders/folder'

/** The official enterprise form with other words in one criterion. */
function editedTexts() {
  const { enterprise, township } = newCase().rubricTexts
  const form = JSON.parse(enterprise)
  form.sections[0].items[0].criteria[0].text += '（本市补充）'
  return { enterprise: JSON.stringify(form), township }
}

/** Twenty files as a city office receives them: fourteen towns, one of them on an edited rubric, and five that bring nothing. */
function twentyFiles(folder: string): void {
  for (let number = 1; number <= 14; number += 1) makeTown(folder, { number })
  makeTown(folder, { number: 15, name: '改过细则.duhe', rubricTexts: editedTexts() })
  const file = (name: string) => join(folder, name)
  copyFileSync(file('第1镇.duhe'), file('旧副本.duhe'))
  writeOn(file('第1镇.duhe'), 1)
  copyFileSync(file('第2镇.duhe'), file('又一份.duhe'))
  copyFileSync(file('第3镇.duhe'), file('断开.duhe'))
  truncateSync(file('断开.duhe'), Math.floor(statSync(file('断开.duhe')).size * 0.6))
  copyFileSync(file('第4镇.duhe'), file('新版本.duhe'))
  const newer = new Database(file('新版本.duhe'))
  newer.pragma(`user_version = ${FILE_VERSION + 1}`)
  newer.prepare("UPDATE meta SET value = ? WHERE key = 'min_reader'").run(String(FILE_VERSION + 1))
  newer.close()
  writeFileSync(file('通知.duhe'), '请各镇于周五前报送案卷。')
}

const stateOf = (folder: string) =>
  readdirSync(folder).map((name) => {
    const file = join(folder, name)
    return [name, readFileSync(file).toString('base64'), statSync(file, { bigint: true }).mtimeNs]
  })

test('of a folder of twenty files fifteen towns join, and the others are named with reasons', async () => {
  const home = tempFolder()
  const folder = join(home, '各镇')
  mkdirSync(folder)
  twentyFiles(folder)
  const before = stateOf(folder)
  expect(before).toHaveLength(20)
  const city = makeCity(home)
  const { entries, left } = await takeIn(city, folder)
  expect(left).toEqual([])
  const named = Map.groupBy(entries, ({ verdict }) => verdict)
  const filesOf = (verdict: Verdict) => named.get(verdict)?.map(({ file }) => basename(file, '.duhe'))
  expect(named.get('joined')).toHaveLength(15)
  expect(filesOf('older')).toEqual(['旧副本'])
  expect(filesOf('same')).toEqual(['第2镇'])
  expect(filesOf('damaged')).toEqual(['断开'])
  expect(filesOf('newer-version')).toEqual(['新版本'])
  expect(filesOf('not-a-case')).toEqual(['通知'])
  expect(city.towns()).toHaveLength(15)
  expect(stateOf(folder)).toEqual(before)
  city.close()
})

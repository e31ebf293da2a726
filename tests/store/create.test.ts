import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CaseSession } from '../../electron/session'
import { createCaseFile } from '../../electron/store/create'
import { sha256 } from '../../electron/store/hash'
import { verifyCaseFile } from '../../electron/store/verify'
import { ACTOR, makeCaseFile, newCase, rubrics, TOWN } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { testSurroundings } from '../builders/surroundings'

test('a new case file opens with its township, its forms and no enterprise', () => {
  const { file, around } = makeCaseFile(tempFolder())
  const session = CaseSession.open(file, 'write', around)
  expect(session.record.township).toMatchObject(TOWN)
  expect(session.record.enterprises).toEqual([])
  expect(session.record.sheets).toEqual([])
  expect(session.rubrics).toEqual(rubrics)
  session.close()
})

test('a new case file names its forms by the hash of the text that it keeps', () => {
  const asked = newCase()
  const file = join(tempFolder(), '云海镇.duhe')
  const identity = createCaseFile(file, asked, ACTOR, testSurroundings())
  expect(identity.rubrics).toEqual({
    enterprise: sha256(asked.rubricTexts.enterprise),
    township: sha256(asked.rubricTexts.township),
  })
})

test('a new case file passes its verification and leaves nothing beside it', () => {
  const folder = tempFolder()
  const { file } = makeCaseFile(folder)
  expect(verifyCaseFile(file)).toMatchObject({ ok: true, findings: [], events: 5 })
  expect(readdirSync(folder)).toEqual(['云海镇.duhe'])
})

test('a file that stands in the place of a new case stays as it is', () => {
  const folder = tempFolder()
  const file = join(folder, '云海镇.duhe')
  writeFileSync(file, '别人的文件')
  expect(() => createCaseFile(file, newCase(), ACTOR, testSurroundings())).toThrow(
    expect.objectContaining({ code: 'exists' }),
  )
  expect(readFileSync(file, 'utf8')).toBe('别人的文件')
  expect(readdirSync(folder)).toEqual(['云海镇.duhe'])
})

test('a case that could not be written whole leaves neither a file nor a draft', () => {
  const folder = tempFolder()
  const broken = { ...newCase(), township: { ...TOWN, enterpriseBase: Number.NaN } }
  expect(() => createCaseFile(join(folder, '云海镇.duhe'), broken, ACTOR, testSurroundings())).toThrow()
  expect(readdirSync(folder)).toEqual([])
})

test('a case in a folder that is not there is refused by name', () => {
  const file = join(tempFolder(), '没有', '云海镇.duhe')
  expect(() => createCaseFile(file, newCase(), ACTOR, testSurroundings())).toThrow(
    expect.objectContaining({ code: 'no-folder', message: expect.stringContaining('文件夹') }),
  )
})

test('a name that the file system does not take is refused by name', () => {
  const file = join(tempFolder(), `${'镇'.repeat(100)}.duhe`)
  expect(() => createCaseFile(file, newCase(), ACTOR, testSurroundings())).toThrow(
    expect.objectContaining({ code: 'not-saved' }),
  )
})

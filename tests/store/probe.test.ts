import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { tempFolder } from '../builders/folder'
import { makeCaseFile, writeTo, ACTOR, scoreOf, sheetKey } from '../builders/case-file'
import { CaseSession } from '../../electron/session'
import { openCaseFile } from '../../electron/store/open'
import { verifyCaseFile } from '../../electron/store/verify'
import { createCaseFile } from '../../electron/store/create'
import Database from 'better-sqlite3'

const second = (file: string) => spawnSync(process.execPath, ['-e', `
const D=require('better-sqlite3');try{const d=new D(process.argv[1],{timeout:0});d.exec('BEGIN EXCLUSIVE; COMMIT');console.log('opened')}catch(e){console.log(e.code)}`, file], {encoding:'utf8', cwd: process.cwd()}).stdout.trim()

test('lock drop', () => {
  const { file, around } = makeCaseFile(tempFolder(), 2)
  const s = CaseSession.open(file, 'write', around)
  console.log('before', second(file))
  const again = openCaseFile(file, 'write')
  console.log(again.ok, (again as any).failure)
  console.log('after', second(file))
  s.write(ACTOR, [scoreOf(sheetKey('E001'), '1.1', 100)])
  s.close()
})
test('reader/writer', () => {
  const { file, around } = makeCaseFile(tempFolder(), 2)
  const r = CaseSession.open(file, 'read', around)
  const w = openCaseFile(file, 'write')
  console.log('writer beside reader', w.ok)
  try { console.log(r.verify()) } catch (e) { console.log('threw', e) }
})
test('surrogate', () => {
  const { file, around } = makeCaseFile(tempFolder(), 2)
  writeTo(file, around, (s) => {
    try { s.write('沈\ud800', [scoreOf({ ...sheetKey('E001'), scorer: 'a' }, '1.1', 100)]) } catch (e) { console.log('threw', String(e)) }
    try { s.write('沈\u0000x', [scoreOf({ ...sheetKey('E001'), scorer: 'a\u0000b' }, '1.1', 100)]) } catch (e) { console.log('threw', String(e)) }
  })
  console.log(verifyCaseFile(file))
})
test('appid empty', () => {
  const f = tempFolder() + '/x.duhe'
  const d = new Database(f); d.pragma('application_id = 1146439749'); d.exec('create table a(b); drop table a'); d.close()
  const o = openCaseFile(f, 'write'); console.log('empty', o.ok, (o as any).failure)
})
test('bad folder', () => {
  try { const { around } = makeCaseFile(tempFolder(), 0); createCaseFile('/nonexistent/a/b.duhe', {} as any, 'a', around) } catch (e) { console.log(String(e), (e as any).code) }
})

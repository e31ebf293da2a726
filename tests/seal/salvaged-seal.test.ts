import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainReport } from '@shared/report/plain'
import { expect, test } from 'vitest'
import { tracedReport, wholeOf } from '../../electron/handlers/reports'
import { listLate } from '../../electron/handlers/seals'
import { rescueCase } from '../../electron/store/rescue'
import { verifyCaseFile } from '../../electron/store/verify'
import { ACTOR, newCase, writeTo } from '../builders/case-file'
import { PAGE } from '../builders/damage'
import { tempFolder } from '../builders/folder'
import { sampleCase, sealAssistance } from '../builders/sealed-town'
import { caption, textsOf } from '../report/printed-words'

test('a salvaged case keeps its seal: a gap makes nothing late, what is missing is told, and every report says so', async () => {
  const folder = tempFolder()
  const { file, around } = await sampleCase(folder)
  writeTo(file, around, sealAssistance)
  const bytes = readFileSync(file)
  const middle = Math.floor(bytes.length / 2 / PAGE) * PAGE
  writeFileSync(file, bytes.fill(0, middle, middle + 6 * PAGE))
  const out = join(folder, '抢救.duhe')
  const order = {
    file,
    out,
    copies: [],
    snapshotsOf: () => [],
    shippedRubrics: Object.values(newCase().rubricTexts),
    actor: ACTOR,
  }
  const { lost } = rescueCase(order, around)
  expect(lost).toBeGreaterThan(0)
  const { ok, notes } = verifyCaseFile(out)
  expect(ok).toBe(true)
  expect(notes.join('\n')).toMatch(new RegExp(`抢救案卷：抢救时至少缺 ${lost} 条记录，现在仍缺`))
  expect(notes.join('\n')).toMatch(/帮扶的封存（.{19}）所封的 \d+ 条记录与案卷不符/)
  writeTo(out, around, (session) => {
    expect(listLate(session)).toEqual([])
    expect(session.record.sheets.length).toBeGreaterThan(50)
    const printed = textsOf(plainReport(tracedReport(session, wholeOf('draw'))), caption).join('\n')
    expect(printed).toContain(`从损坏的文件中抢救，当时至少缺${lost}条记录`)
  })
})

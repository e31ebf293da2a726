import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { caseReports } from '../../electron/handlers/case-reports'
import { buildReport, wholeOf } from '../../electron/handlers/reports'
import { exportReport } from '../../electron/report/export'
import { CaseSession } from '../../electron/session'
import { Work } from '../../electron/work'
import { ACTOR, makeCaseFile } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { typesetHere } from '../builders/typeset'

const folder = tempFolder(afterAll)
const { file, around } = makeCaseFile(folder, 1, '取消.duhe')

test('an export that is called off between two formats writes no file and no record', async () => {
  const session = CaseSession.open(file, 'write', around)
  const work = new Work(({ done }) => done === 1 && work.cancel())
  const out = join(folder, 'out')
  const written = exportReport(caseReports(session), {
    kind: 'township',
    actor: ACTOR,
    model: buildReport(session, wholeOf('township')),
    folder: out,
    formats: ['docx', 'xlsx'],
    fonts: '',
    typeset: typesetHere,
    work,
  })
  await expect(written).rejects.toMatchObject({ code: 'cancelled' })
  expect(existsSync(out)).toBe(false)
  expect(session.record.reportIssuedAt).toBeNull()
  session.close()
})

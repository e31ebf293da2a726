import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReportFormat } from '@shared/contract/papers'
import { afterAll, expect, test } from 'vitest'
import { caseReports } from '../../electron/handlers/case-reports'
import { buildReport, wholeOf } from '../../electron/handlers/reports'
import { exportReport } from '../../electron/report/export'
import { CaseSession } from '../../electron/session'
import { Work } from '../../electron/work'
import { ACTOR, makeCaseFile, resources } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { typesetHere } from '../builders/typeset'

const folder = tempFolder(afterAll)
const { file, around } = makeCaseFile(folder, 1, '导出.duhe')
let outs = 0

/** Exports the town report of the case into a folder that this has prepared, and what the record then says. */
async function exportInto(
  formats: readonly ReportFormat[],
  prepare: (pathOf: (format: string) => string) => void,
) {
  const out = join(folder, `out${++outs}`)
  mkdirSync(out)
  const session = CaseSession.open(file, 'write', around)
  try {
    const model = buildReport(session, wholeOf('township'))
    const pathOf = (format: string) => join(out, `${model.fileName}.${format}`)
    prepare(pathOf)
    const fonts = join(resources, 'fonts')
    const request = { kind: 'township', actor: ACTOR, model, folder: out, formats, fonts } as const
    const refused = await exportReport(caseReports(session), {
      ...request,
      typeset: typesetHere,
      work: new Work(),
    }).then(
      () => null,
      (error: unknown) => error,
    )
    return { refused, pathOf, names: readdirSync(out).sort(), issuedAt: session.record.reportIssuedAt }
  } finally {
    session.close()
  }
}

/** What would take the place of a file set aside cannot be moved away, as where another program holds the file. */
function lock(path: string): void {
  writeFileSync(path, '原来的')
  mkdirSync(join(`${path}.${process.pid}.old`, '占位'), { recursive: true })
}

test('where the second file is locked, the first stays as it was and nothing is recorded', async () => {
  const { refused, pathOf, names, issuedAt } = await exportInto(['docx', 'xlsx'], (path) => {
    writeFileSync(path('docx'), '原来的')
    lock(path('xlsx'))
  })
  expect(refused).toMatchObject({ code: 'not-writable', message: expect.stringContaining('xlsx 写不进去') })
  expect(readFileSync(pathOf('docx'), 'utf8')).toBe('原来的')
  expect(readFileSync(pathOf('xlsx'), 'utf8')).toBe('原来的')
  expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([])
  expect(issuedAt).toBeNull()
})

test('where the second file is locked and the first is new, the first is gone again', async () => {
  const { refused, names } = await exportInto(['docx', 'xlsx'], (path) => lock(path('xlsx')))
  expect(refused).toMatchObject({ code: 'not-writable' })
  expect(names.filter((name) => name.endsWith('.docx'))).toEqual([])
})

test('a folder that bears the name of the report is refused in words, before anything is written', async () => {
  const { refused, names, issuedAt } = await exportInto(['docx', 'pdf'], (path) => mkdirSync(path('pdf')))
  expect(refused).toMatchObject({ code: 'not-writable', message: expect.stringContaining('是一个文件夹') })
  expect(names.map((name) => name.replace(/^.*\./, ''))).toEqual(['pdf'])
  expect(issuedAt).toBeNull()
})

test('written over an earlier export, only the new files are left, and they are recorded', async () => {
  const { refused, names, pathOf, issuedAt } = await exportInto(['docx', 'xlsx'], (path) =>
    writeFileSync(path('docx'), '原来的'),
  )
  expect(refused).toBeNull()
  expect(names).toHaveLength(2)
  expect(readFileSync(pathOf('docx')).subarray(0, 2).toString()).toBe('PK')
  expect(issuedAt).not.toBeNull()
})

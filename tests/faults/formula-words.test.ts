import { join } from 'node:path'
import { REPORT_KINDS, TEMPLATE_KINDS } from '@shared/contract/papers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildReport, wholeOf } from '../../electron/handlers/reports'
import { writeTemplate } from '../../electron/import/template'
import { renderWorkbook } from '../../electron/report/workbook'
import { CaseSession } from '../../electron/session'
import { tempFolder } from '../builders/folder'
import { readZip } from '../builders/read-zip'
import { testSurroundings } from '../builders/surroundings'
import { makeTownOfWords } from '../builders/town-of-words'
import { FONTS } from '../report/tools'

const FORMULAS = [
  '=1+1',
  '+1',
  '-2+3',
  '@SUM(1)',
  '=HYPERLINK("http://a.invalid","领奖")',
  "=cmd|'/C calc'!A0",
  '\t=1+1',
  '=WEBSERVICE("http://a.invalid")',
  '%0A=1',
]

let session: CaseSession
beforeAll(() => {
  const file = join(tempFolder(afterAll), '公式.duhe')
  makeTownOfWords(file, FORMULAS)
  session = CaseSession.open(file, 'read', testSurroundings())
  return () => session.close()
})

/** The parts of a workbook that hold a formula, a macro, or a way to another file. */
async function activeParts(book: Uint8Array): Promise<string[]> {
  const parts = await readZip(Buffer.from(book))
  const active =
    /<f[ >/]|<ddeLink|<externalReference|TargetMode="External"|vbaProject|<definedName[^>]*>[^<]*\(/
  return parts.filter(({ content }) => active.test(Buffer.from(content).toString())).map(({ name }) => name)
}

const textOf = async (book: Uint8Array) =>
  (await readZip(Buffer.from(book))).map(({ content }) => Buffer.from(content).toString()).join('\n')

test.each(REPORT_KINDS.filter((kind) => kind !== 'draw'))(
  'the workbook of %s takes no word for a formula',
  async (kind) => {
    const book = await renderWorkbook(buildReport(session, wholeOf(kind)), FONTS)
    expect(await activeParts(book)).toEqual([])
  },
)

test('the words are there as they were typed', async () => {
  const text = await textOf(await renderWorkbook(buildReport(session, wholeOf('comparison')), FONTS))
  for (const words of ['=1+1', '@SUM(1)', '=cmd|']) expect(text).toContain(words)
})

test.each(TEMPLATE_KINDS)('the template of %s takes no word for a formula', async (kind) => {
  const { rubrics, record } = session
  expect(await activeParts(await writeTemplate(kind, { rubrics, record }))).toEqual([])
})

test('a workbook with a formula is found', async () => {
  const { writeXlsx } = await import('hucre/xlsx')
  const cell = { value: 2, formula: '1+1' }
  const book = await writeXlsx({ sheets: [{ name: '一', rows: [[1]], cells: new Map([['0,0', cell]]) }] })
  expect(await activeParts(book)).toHaveLength(1)
})

import { pointsToNumber } from '@shared/points'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { gridsOfWorkbook } from '../../electron/import/grids-of-workbook'
import { writeTemplate } from '../../electron/import/template'
import { answersOf, caseAfter, caseWith, inventedCode, rubrics, saved, scored, stageInto } from './books'

type Fill = (sheet: XLSX.WorkSheet) => void

/** Fills a template as a spreadsheet program would, and saves it again. */
function filled(template: Uint8Array, fill: Fill): Uint8Array {
  const book = XLSX.read(template, { type: 'buffer' })
  fill(book.Sheets[book.SheetNames[0]!]!)
  return saved(book)
}

const write = (sheet: XLSX.WorkSheet, origin: string, ...rows: unknown[][]) =>
  XLSX.utils.sheet_add_aoa(sheet, rows, { origin })

describe('the template of the enterprise list', () => {
  it('imports what was filled in', async () => {
    const book = filled(await writeTemplate('enterprises', { rubrics, record: null }), (sheet) =>
      write(
        sheet,
        'A4',
        ['Q1', '甲公司', inventedCode(1), '小微', 12, 30],
        [null, '乙公司', null, null, 300],
      ),
    )
    const staging = stageInto(caseAfter(), ...gridsOfWorkbook(book))
    expect(staging).toMatchObject({ kind: 'enterprises', rows: 2, added: 2, problems: [], notes: [] })
  })

  it('changes nothing when it comes back as the case filled it', async () => {
    const record = caseWith(30)
    const grids = gridsOfWorkbook(await writeTemplate('enterprises', { rubrics, record }))
    expect(stageInto(record, ...grids)).toMatchObject({ rows: 30, same: 30, problems: [], changes: [] })
  })
})

describe('the template of enterprise scores', () => {
  it('holds one row an enterprise and imports what was filled in', async () => {
    const record = caseWith(3)
    const template = await writeTemplate('enterprise-scores', { rubrics, record })
    const points = rubrics.enterprise.criteria.flatMap((each) => [pointsToNumber(each.points), null])
    const book = filled(template, (sheet) =>
      write(sheet, 'C6', [1, '计划不全', ...points.slice(2)], ['不适用']),
    )
    const staging = stageInto(record, ...gridsOfWorkbook(book))
    expect(staging).toMatchObject({ kind: 'enterprise-scores', rows: 3, added: 2, same: 1, problems: [] })
    const answers = answersOf(staging, 'Q1')
    expect(Object.keys(answers)).toEqual(rubrics.enterprise.criteria.map((each) => each.id))
    expect(answers).toMatchObject({ '1.1': scored(100, '计划不全'), '20.2': scored(0) })
    expect(answersOf(staging, 'Q2')).toEqual({ '1.1': { kind: 'notApplicable', reason: '导入时注明不适用' } })
  })
})

describe('the template of township scores', () => {
  it('holds every criterion apart and imports what was filled in', async () => {
    const template = await writeTemplate('township-scores', { rubrics, record: caseWith(0) })
    const points = rubrics.township.criteria.map((each) => [pointsToNumber(each.points)])
    const book = filled(template, (sheet) => write(sheet, 'F4', [0, '未传达'], ...points.slice(1)))
    const staging = stageInto(caseAfter(), ...gridsOfWorkbook(book))
    expect(staging).toMatchObject({ kind: 'township-scores', rows: 40, added: 40, problems: [] })
    expect(answersOf(staging, 'T')).toMatchObject({ '1.1': scored(200, '未传达'), '7.2': scored(0) })
  })
})

describe('every template', () => {
  it.each(['enterprises', 'enterprise-scores', 'township-scores'] as const)(
    'of %s has drop-downs or limits, frozen headings and a print set-up',
    async (kind) => {
      const bytes = await writeTemplate(kind, { rubrics, record: caseWith(3) })
      const { files } = XLSX.read(bytes, { type: 'buffer', bookFiles: true }) as unknown as {
        files: Record<string, { content: Uint8Array }>
      }
      const part = (name: string) => new TextDecoder().decode(files[name]!.content)
      const sheet = part('xl/worksheets/sheet1.xml')
      expect(sheet).toContain('<dataValidation ')
      expect(sheet).toMatch(/<pane [^>]*state="frozen"/)
      expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"/)
      expect(sheet).toMatch(/<pageSetup [^>]*fitToHeight="0"/)
      expect(part('xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles[^>]*>'[^']+'!\$/)
    },
  )
})

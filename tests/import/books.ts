import { type Head, stateOf } from '@shared/apply'
import type { CaseRecord } from '@shared/case'
import { caseRecordOf } from '@shared/case-record'
import { creditCodeCheck } from '@shared/credit-code'
import { CASE_ENTITY, subjectEntity } from '@shared/entity'
import type { Change } from '@shared/events'
import type { Cell, Grid } from '@shared/import/grid'
import { stageWorkbook } from '@shared/import/stage'
import type { ImportTarget, Staging } from '@shared/import/staging'
import * as XLSX from 'xlsx'
import { enterpriseForm, townshipForm } from '../shared/forms'

export const rubrics = { enterprise: enterpriseForm, township: townshipForm }

/** A valid 统一社会信用代码 of nobody. */
export function inventedCode(number: number): string {
  const first17 = `91350581MA${String(number).padStart(7, '0')}`
  return first17 + creditCodeCheck(first17)
}

export const inventedName = (number: number) => `石狮市虚构第${number}号制衣有限公司`

export function gridOf(rows: readonly (readonly Cell[])[], more: Partial<Grid> = {}): Grid {
  return { name: 'Sheet1', hidden: false, rows, merges: [], hiddenRows: [], ...more }
}

const START: Change[] = [
  {
    kind: 'case-created',
    entity: CASE_ENTITY,
    item: 'identity',
    body: {
      caseId: 'c',
      plan: 'p',
      createdAt: '2024-11-04T00:00:00Z',
      rubrics: { enterprise: 'e', township: 't' },
    },
  },
  { kind: 'fact-set', entity: subjectEntity('T'), item: 'town', body: { value: '虚构镇' } },
]

/** A case that these changes made, one after the other, with nobody disagreeing. */
export function caseAfter(...writes: readonly (readonly Change[])[]): CaseRecord {
  const heads = new Map<string, Head>()
  for (const { kind, entity, item, body } of [START, ...writes].flat())
    heads.set(`${entity} ${item}`, {
      id: `e${heads.size}`,
      kind,
      entity,
      item,
      body: JSON.stringify(body),
    })
  return caseRecordOf(stateOf(heads.values()))
}

const targetOf = (record: CaseRecord, more: Partial<ImportTarget> = {}): ImportTarget => ({
  record,
  rubrics,
  phase: 'selfAssessment',
  round: 1,
  scorer: '',
  ...more,
})

export const stageInto = (record: CaseRecord, ...grids: Grid[]): Staging =>
  stageWorkbook(grids, targetOf(record))

/** Cells with what is wrong there, as `B9 missing-name`. */
export const problemsOf = (staging: Staging) => staging.problems.map(({ cell, code }) => `${cell} ${code}`)

/** The facts that a staging would set for a subject. */
export function factsOf(staging: Staging, subject: string): Record<string, unknown> {
  const own = staging.changes.filter((each) => each.entity === subjectEntity(subject))
  return Object.fromEntries(own.map(({ item, body }) => [item, 'value' in body ? body.value : body]))
}

/** The answers that a staging would set on a sheet of self-assessment. */
export function answersOf(staging: Staging, subject: string): Record<string, unknown> {
  const own = staging.changes.filter((each) => each.entity === `sheet/${subject}/selfAssessment/1/`)
  return Object.fromEntries(own.map(({ item, body }) => [item, body]))
}

export const scored = (deduction: number, reason: string | null = null) => ({
  kind: 'scored',
  deduction,
  reason,
  basis: null,
})

export const LIST_HEADER = [
  '编号',
  '企业名称',
  '统一社会信用代码',
  '企业类别',
  '从业人员',
  '营业收入（万元）',
  '行业类别',
  '地址',
  '联系人',
  '电话',
]

/** A sound row of a list under LIST_HEADER. */
export const listRow = (number: number): Cell[] => [
  `Q${number}`,
  inventedName(number),
  inventedCode(number),
  '小微',
  20 + (number % 50),
  100 + number,
  '服装制造',
  `虚构路${number}号`,
  '张三',
  '0595-88880000',
]

/** A list of this many enterprises: a heading in row 1, then Q1, Q2… from row 2. */
export const listOf = (count: number): Cell[][] => [
  LIST_HEADER,
  ...Array.from({ length: count }, (_, at) => listRow(at + 1)),
]

/** A case that holds the enterprises Q1 to Qn. */
export const caseWith = (count: number): CaseRecord =>
  caseAfter(stageInto(caseAfter(), gridOf(listOf(count))).changes)

/** A real workbook of plain values, one sheet a name. */
export function workbookOf(
  sheets: Record<string, readonly (readonly (string | number | null)[])[]>,
): Uint8Array {
  const book = XLSX.utils.book_new()
  for (const [name, rows] of Object.entries(sheets))
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows as unknown[][]), name)
  return saved(book)
}

export const saved = (book: XLSX.WorkBook, bookType: XLSX.BookType = 'xlsx'): Uint8Array =>
  new Uint8Array(XLSX.write(book, { type: 'buffer', bookType, compression: true }))

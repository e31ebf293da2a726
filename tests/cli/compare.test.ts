import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { TOWN } from '../builders/case-file'
import { duhe, duheJson } from '../builders/cli'
import { tempFolder } from '../builders/folder'
import { makeRandom } from '../builders/prng'
import { type Filling, fillTemplate } from '../builders/workbook'
import {
  allCriteria,
  compareByHand,
  type Form,
  type Given,
  hundredths,
  readForm,
  type Sheet,
  withDerived,
} from './independent-comparison'

const forms = { enterprise: readForm('enterprise'), township: readForm('township') }
const formOf = (subject: string) => (subject === 'T' ? forms.township : forms.enterprise)

const random = makeRandom(2_024)
const RANDOM = Array.from({ length: 9 }, (_, index) => `E${String(index + 1).padStart(3, '0')}`)
/** Exactly at the bounds, just beyond them, and never verified. */
const [AT_BOUND, BEYOND, UNVERIFIED] = ['E010', 'E011', 'E012'] as const
const ENTERPRISES = [...RANDOM, AT_BOUND, BEYOND, UNVERIFIED]

const FIGURES = [
  { employees: 12, revenue: 90, class: 'small' },
  { employees: 120, revenue: 90, class: 'medium' },
  { employees: 12, revenue: 2_000, class: 'large' },
  { employees: null, revenue: null, class: null },
] as const
const figuresOf = (subject: string) => FIGURES[Number(subject.slice(1)) % FIGURES.length]!
const nameOf = (subject: string) => `清源${subject}器材有限公司`

/** A sheet by chance: `care` is the share of criteria without a deduction. */
function randomSheet(form: Form, care: number): Sheet {
  const sheet: Sheet = new Map()
  for (const { id, points } of allCriteria(form)) {
    if (random.chance(0.06)) continue
    if (random.chance(0.06)) sheet.set(id, { notApplicable: `${id} 没有该项业务` })
    else if (random.chance(care)) sheet.set(id, { off: 0, reason: null })
    else sheet.set(id, randomDeduction(id, points))
  }
  return sheet
}

function randomDeduction(id: string, points: number): Given {
  const off = random.chance(0.3) ? hundredths(points) : 1 + random.below(hundredths(points))
  return { off, reason: random.chance(0.7) ? `${id} 台账不全` : null }
}

const fullSheet = (): Sheet =>
  new Map(allCriteria(forms.enterprise).map(({ id }) => [id, { off: 0, reason: null }]))

function sheetWith(deductions: Record<string, number>): Sheet {
  const sheet = fullSheet()
  for (const [id, off] of Object.entries(deductions)) sheet.set(id, { off, reason: '现场核实' })
  return sheet
}

/** Criteria of 附件4 that the list and the enterprises' sheets decide; here the panel leaves them open. */
const DERIVED = ['6.1', '10.2']
const townSheet = (care: number): Sheet =>
  new Map([...randomSheet(forms.township, care)].filter(([id]) => !DERIVED.includes(id)))

const self = new Map<string, Sheet>([
  ['T', townSheet(0.8)],
  ...RANDOM.map((id): [string, Sheet] => [id, randomSheet(forms.enterprise, 0.9)]),
  ...[AT_BOUND, BEYOND, UNVERIFIED].map((id): [string, Sheet] => [id, fullSheet()]),
])
const verified = new Map<string, Sheet>([
  ['T', townSheet(0.6)],
  ...RANDOM.map((id, index): [string, Sheet] => [id, randomSheet(forms.enterprise, 0.5 + index * 0.06)]),
  [AT_BOUND, sheetWith({ '9.1': 150, '9.2': 150, '9.3': 149, '15.1': 51 })],
  [BEYOND, sheetWith({ '3.1': 110, '4.1': 100, '14.1': 291 })],
])
for (const id of ['E002', 'E005']) verified.get(id)!.set('2.1', { off: 200, reason: '没有责任制' })

const scoreCells = (sheet: Sheet, form: Form, headers: (id: string) => [string, string]): Filling[] =>
  allCriteria(form).flatMap(({ id, points }) => {
    const given = sheet.get(id)
    if (given === undefined) return []
    const [score, reason] = headers(id)
    if ('notApplicable' in given) return [{ [score]: '不适用', [reason]: given.notApplicable }]
    return [{ [score]: (hundredths(points) - given.off) / 100, [reason]: given.reason }]
  })

/** The lines that verify a subject; some criteria are first scored otherwise, or scored and taken back. */
function linesOf(subject: string, sheet: Sheet): object[] {
  return allCriteria(formOf(subject)).flatMap(({ id, points }): object[] => {
    const at = { subject, phase: 'verification', criterion: id }
    const given = sheet.get(id)
    const before = random.chance(0.2) ? [{ ...at, deduct: points, reason: '写错的' }] : []
    if (given === undefined) return before.length > 0 ? [...before, { ...at, clear: true }] : []
    if ('notApplicable' in given)
      return [...before, { ...at, notApplicable: true, reason: given.notApplicable }]
    if (given.off === 0) return [...before, { ...at, full: true }]
    return [...before, { ...at, deduct: given.off / 100, ...(given.reason && { reason: given.reason }) }]
  })
}

let home: string
let file: string

/** Fills a template that the program wrote and imports it again. */
function importFilled(kind: string, fill: (book: string) => void): void {
  const book = join(home, `${kind}.xlsx`)
  expect(duheJson(home, 'template', book, '--kind', kind, '--case', file).code).toBe(0)
  fill(book)
  const { code, json } = duheJson(home, 'import', file, book, '--phase', 'selfAssessment', '--commit')
  expect(json.problems).toEqual([])
  expect([code, json.committed]).toEqual([0, true])
}

beforeAll(() => {
  home = tempFolder(() => undefined)
  file = join(home, '云海镇.duhe')
  duheJson(home, 'new', file, '--town', TOWN.town, '--county', TOWN.county, '--city', TOWN.city)
  importFilled('enterprises', (book) =>
    fillTemplate(
      book,
      '企业名称*',
      ENTERPRISES.map((id) => ({
        编号: id,
        '企业名称*': nameOf(id),
        '从业人员（人）': figuresOf(id).employees,
        '营业收入（万元）': figuresOf(id).revenue,
      })),
    ),
  )
  importFilled('enterprise-scores', (book) =>
    fillTemplate(
      book,
      '企业名称',
      ENTERPRISES.map((id) =>
        Object.assign(
          { 编号: id },
          ...scoreCells(self.get(id)!, forms.enterprise, (each) => [`${each} 得分`, `${each} 扣分原因`]),
        ),
      ),
      '编号',
    ),
  )
  importFilled('township-scores', (book) => {
    const sheet = self.get('T')!
    const rows = allCriteria(forms.township).flatMap(({ id }) =>
      scoreCells(new Map([...sheet].filter(([each]) => each === id)), forms.township, () => [
        '得分',
        '扣分原因',
      ]).map((cells) => ({ 编号: id, ...cells })),
    )
    fillTemplate(book, '督导帮扶细则', rows, '编号')
  })
  const lines = [...verified].flatMap(([subject, sheet]) => linesOf(subject, sheet))
  const { code, stdout } = duhe(
    home,
    ['score', file, '--lines', '-'],
    lines.map((line) => JSON.stringify(line)).join('\n'),
  )
  expect(code).toBe(0)
  expect(stdout.trim().split('\n')).toHaveLength(lines.length)
})

/** The sheet as it counts: the township's has what the enterprises decide. */
function sheetOf(sheets: ReadonlyMap<string, Sheet>, subject: string): Sheet {
  if (subject !== 'T') return sheets.get(subject)!
  const listed = ENTERPRISES.map((id) => ({ name: nameOf(id), hasLedgerGap: true, sheet: sheets.get(id) }))
  return withDerived(forms.township, sheets.get('T')!, listed)
}

const byHand = (subject: string) =>
  compareByHand(formOf(subject), sheetOf(self, subject), sheetOf(verified, subject))
const COMPARED = ['T', ...ENTERPRISES.filter((id) => id !== UNVERIFIED)]

test('the comparison is the one calculated by hand from the forms, for every subject that has both sheets', () => {
  const { code, json } = duheJson(home, 'compare', file)
  expect(code).toBe(0)
  expect(json.subjects.map((each: { id: string }) => each.id)).toEqual(COMPARED)
  for (const { id, name, class: size, baseline, compared, gap, sections, criteria, flags } of json.subjects) {
    const plain = flags.map((flag: Record<string, unknown>) => ({
      id: flag.id,
      severity: flag.severity,
      criterion: flag.criterion,
    }))
    expect({ id, baseline, compared, gap, sections, criteria, flags: plain }).toEqual({ id, ...byHand(id) })
    expect(name).toBe(id === 'T' ? TOWN.town : nameOf(id))
    expect(size).toBe(id === 'T' ? null : figuresOf(id).class)
  }
})

test('the summary counts what the flags calculated by hand say', () => {
  const severities = COMPARED.map((id) => byHand(id).flags.map((flag) => flag.severity))
  const reassist = severities.filter((all) => all.includes('reassist')).length
  expect(reassist).toBeGreaterThan(0)
  expect(reassist).toBeLessThan(COMPARED.length)
  expect(duheJson(home, 'compare', file).json.summary).toEqual({
    compared: COMPARED.length,
    inconsistent: reassist,
    reassist,
  })
})

test('the invented answers raise every flag there is, so that none goes unchecked', () => {
  const raised = new Set(COMPARED.flatMap((id) => byHand(id).flags.map((flag) => flag.id)))
  expect(raised).toEqual(new Set(['total-gap', 'section-gap', 'full-to-zero', 'missing-reason']))
})

test('a gap exactly at the tolerance is consistent, one hundredth beyond it is not', () => {
  const flagsOf = (id: string) => {
    const { json } = duheJson(home, 'compare', file, '--subject', id)
    expect(json.subjects).toHaveLength(1)
    return [json.subjects[0].gap, json.subjects[0].flags.map((flag: { id: string }) => flag.id)]
  }
  expect(flagsOf(AT_BOUND)).toEqual([-5, []])
  expect(flagsOf(BEYOND)).toEqual([-5.01, ['total-gap', 'section-gap']])
})

test('the tolerance in force is printed with the result', () => {
  expect(duheJson(home, 'compare', file).json.tolerance).toMatchObject({
    total: 5,
    section: 0.3,
    fullToZero: true,
  })
})

test('a subject without a verification is not compared, and one that is not there is refused', () => {
  expect(duheJson(home, 'compare', file, '--subject', UNVERIFIED).json.subjects).toEqual([])
  const { code, json } = duheJson(home, 'compare', file, '--subject', 'E999')
  expect([code, json.error.code]).toEqual([3, 'no-subject'])
})

test('phases in which nothing was scored compare nothing', () => {
  const { code, json } = duheJson(home, 'compare', file, '--baseline', 'assistance', '--against', 'recheck')
  expect(code).toBe(0)
  expect(json.summary).toEqual({ compared: 0, inconsistent: 0, reassist: 0 })
})

test('every flag says in Chinese what it found', () => {
  const { json } = duheJson(home, 'compare', file)
  for (const { flags } of json.subjects)
    for (const flag of flags) expect(flag.message).toMatch(/[\u4e00-\u9fff]{2,}/)
})

test('a sheet shows each answer as it was given, with the total of the answered criteria', () => {
  for (const [phase, sheets] of [
    ['selfAssessment', self],
    ['verification', verified],
  ] as const)
    for (const subject of ['T', 'E001', AT_BOUND]) {
      const { json } = duheJson(home, 'sheet', file, '--subject', subject, '--phase', phase)
      const given = sheetOf(sheets, subject)
      const expected = allCriteria(formOf(subject)).map(({ id, points }) => {
        const answer = given.get(id)
        const off = answer && ('off' in answer ? answer.off / 100 : 0)
        return {
          id,
          points,
          score: off === undefined ? null : (hundredths(points) - hundredths(off)) / 100,
          deduction: off ?? null,
          reason: answer ? ('off' in answer ? answer.reason : answer.notApplicable) : null,
          notApplicable: answer !== undefined && 'notApplicable' in answer,
        }
      })
      expect(json.criteria).toMatchObject(expected)
      const total = expected.reduce((sum, each) => sum + hundredths(each.score ?? 0), 0) / 100
      expect(json).toMatchObject({ subject, phase, round: 1, total })
    }
})

test('the file so built passes its verification', () => {
  expect(duheJson(home, 'verify', file)).toMatchObject({ code: 0, json: { ok: true, findings: [] } })
})

test('a township criterion that nobody answered names the enterprises that decide it', () => {
  const { json } = duheJson(home, 'sheet', file, '--subject', 'T', '--phase', 'verification')
  const derived = json.criteria.find(({ id }: { id: string }) => id === '6.1').derived
  const lacking = RANDOM.filter((id) => {
    const given = verified.get(id)!.get('2.1')
    return given && 'off' in given && given.off === 200
  })
  expect(lacking.length).toBeGreaterThan(0)
  expect(derived).toMatchObject({ value: lacking.length, names: lacking.map(nameOf) })
})

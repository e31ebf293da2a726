import { join } from 'node:path'
import { expect } from 'vitest'
import { TOWN } from '../builders/case-file'
import { duhe, duheJson } from '../builders/cli'
import { type Filling, fillTemplate } from '../builders/workbook'
import { allCriteria, type Form, hundredths, type Sheet } from './independent-comparison'
import { ENTERPRISES, figuresOf, formOf, forms, nameOf, random, self, verified } from './invented-answers'

interface Place {
  home: string
  file: string
}

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

/** Fills a template that the program wrote and imports it again. */
function importFilled({ home, file }: Place, kind: string, fill: (book: string) => void): void {
  const book = join(home, `${kind}.xlsx`)
  expect(duheJson(home, 'template', book, '--kind', kind, '--case', file).code).toBe(0)
  fill(book)
  const { code, json } = duheJson(home, 'import', file, book, '--phase', 'selfAssessment', '--commit')
  expect(json.problems).toEqual([])
  expect([code, json.committed]).toEqual([0, true])
}

/** The case of the invented answers, built through the command line alone: workbooks in, scores line by line. */
export function buildCase(place: Place): void {
  const { home, file } = place
  duheJson(home, 'new', file, '--town', TOWN.town, '--county', TOWN.county, '--city', TOWN.city)
  importFilled(place, 'enterprises', (book) =>
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
  importFilled(place, 'enterprise-scores', (book) =>
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
  importFilled(place, 'township-scores', (book) => {
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
}

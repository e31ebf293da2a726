import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { resources } from '../builders/case-file'

/** An answer as somebody gave it, points taken off in hundredths; a criterion without one is unanswered. */
export type Given = { off: number; reason: string | null } | { notApplicable: string }
export type Sheet = Map<string, Given>

interface FormCriterion {
  id: string
  points: number
  rule: { kind: string; perUnit?: number; cap?: number; unit?: string; countOf?: string }
}
export interface Form {
  sections: { no: string; points: number; items: { criteria: FormCriterion[] }[] }[]
}

export const readForm = (name: 'enterprise' | 'township'): Form =>
  JSON.parse(readFileSync(join(resources, 'rubrics', `${name}-rubric.json`), 'utf8'))

const criteriaOf = (section: Form['sections'][number]) => section.items.flatMap((item) => item.criteria)
export const allCriteria = (form: Form) => form.sections.flatMap(criteriaOf)
export const hundredths = (points: number) => Math.round(points * 100)

const offOf = (given: Given) => ('off' in given ? given.off : 0)
const scoreOf = (points: number, given: Given | undefined) =>
  given === undefined ? null : hundredths(points) - offOf(given)
const inPoints = (value: number | null) => (value === null ? null : value / 100)
const lacksReason = (given: Given | undefined) =>
  given !== undefined && 'off' in given && given.off > 0 && !given.reason

interface Listed {
  name: string
  hasLedgerGap: boolean
  sheet: Sheet | undefined
}

/** The township's sheet with what the list and the enterprises' sheets decide where nobody answered: 6.1 and 10.2. */
export function withDerived(form: Form, town: Sheet, enterprises: readonly Listed[]): Sheet {
  const responsibility = (sheet: Sheet | undefined) => sheet?.get('2.1')
  const isJudged = enterprises.some(({ sheet }) => responsibility(sheet))
  const lacking = enterprises.filter(({ sheet }) => {
    const given = responsibility(sheet)
    return given !== undefined && offOf(given) === 200
  })
  const gaps = enterprises.filter(({ hasLedgerGap }) => hasLedgerGap)
  const derived = new Map([['10.2', countOf(form, '10.2', gaps)]])
  if (isJudged) derived.set('6.1', countOf(form, '6.1', lacking))
  return new Map([...derived, ...town])
}

function countOf(form: Form, id: string, found: readonly Listed[]): Given {
  const { rule } = allCriteria(form).find((each) => each.id === id)!
  const names = found.map(({ name }) => name).join('、')
  return {
    off: hundredths(Math.min(rule.cap!, rule.perUnit! * found.length)),
    reason: found.length > 0 ? `${rule.countOf}${found.length}${rule.unit}：${names}` : null,
  }
}

interface Flag {
  id: string
  severity: string
  criterion: string | null
}

/** The comparison of two sheets by the words of the design alone, straight from the form's JSON. */
export function compareByHand(form: Form, self: Sheet, verified: Sheet) {
  const pairs = allCriteria(form).map(({ id, points }) => ({
    id,
    full: hundredths(points),
    baseline: scoreOf(points, self.get(id)),
    compared: scoreOf(points, verified.get(id)),
  }))
  const sumOver = (ids: ReadonlySet<string>) => {
    let baseline = 0
    let compared = 0
    for (const pair of pairs)
      if (ids.has(pair.id) && pair.baseline !== null && pair.compared !== null) {
        baseline += pair.baseline
        compared += pair.compared
      }
    return { baseline, compared }
  }
  const total = sumOver(new Set(pairs.map((pair) => pair.id)))
  const sections = form.sections.map((section) => ({
    no: section.no,
    full: hundredths(section.points),
    ...sumOver(new Set(criteriaOf(section).map(({ id }) => id))),
  }))
  const flags: Flag[] = []
  const raise = (id: string, severity: string, criterion: string | null = null) =>
    flags.push({ id, severity, criterion })
  if (Math.abs(total.compared - total.baseline) > 500) raise('total-gap', 'reassist')
  for (const section of sections) {
    const gap = Math.abs(section.compared - section.baseline)
    if (gap > 0 && gap * 10 >= section.full * 3) raise('section-gap', 'reassist')
  }
  for (const { id, full, baseline, compared } of pairs)
    if (baseline === full && compared === 0) raise('full-to-zero', 'reassist', id)
  for (const { id } of pairs)
    if (lacksReason(self.get(id)) || lacksReason(verified.get(id))) raise('missing-reason', 'hint', id)
  return {
    baseline: inPoints(total.baseline),
    compared: inPoints(total.compared),
    gap: inPoints(total.compared - total.baseline),
    sections: sections.map(({ no, baseline, compared }) => ({
      no,
      baseline: inPoints(baseline),
      compared: inPoints(compared),
    })),
    criteria: pairs.map(({ id, baseline, compared }) => ({
      id,
      baseline: inPoints(baseline),
      compared: inPoints(compared),
      reason: reasonOf(verified.get(id)),
    })),
    flags,
  }
}

const reasonOf = (given: Given | undefined) =>
  given === undefined ? null : 'off' in given ? given.reason : given.notApplicable

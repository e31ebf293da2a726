import { type FormCriterion, type OneSheet, PHASES, type PhaseName, type Reckoned } from './case-cells'

const counting = (sheets: OneSheet[]): OneSheet | null =>
  sheets.find(({ scorer }) => scorer === '') ?? (sheets.length === 1 ? sheets[0]! : null)

export const latest = (town: Reckoned, subject: string, phase: PhaseName): OneSheet | null => {
  const sheets = town.sheets.get(`${subject} ${phase}`) ?? []
  const round = Math.max(...sheets.map((each) => each.round))
  return counting(sheets.filter((each) => each.round === round))
}

export const firstVerification = (town: Reckoned, subject: string): OneSheet | null =>
  counting((town.sheets.get(`${subject} verification`) ?? []).filter(({ round }) => round === 1))

export const totalOf = (form: FormCriterion[], sheet: OneSheet | null): number | null => {
  if (!sheet || form.some(({ id }) => !sheet.given.has(id))) return null
  return form.reduce((sum, { id, points }) => sum + points - sheet.given.get(id)!.deduction, 0)
}

/** 一致, 不一致 or 须重新帮扶 by the rules of the brief, over what both sides answered. */
export function verdict(
  town: Reckoned,
  subject: string,
): 'none' | 'consistent' | 'inconsistent' | 'reassist' {
  const [own, other] = [latest(town, subject, 'selfAssessment'), latest(town, subject, 'verification')]
  if (!own || !other) return 'none'
  const { tolerance, forms } = town
  const sections = new Map<string, { gap: number; points: number }>()
  let total = 0
  let isZeroed = false
  for (const { id, points, section } of forms.enterprise) {
    const of = sections.get(section) ?? { gap: 0, points: 0 }
    of.points += points
    const [a, b] = [own.given.get(id), other.given.get(id)]
    if (a && b) {
      of.gap += a.deduction - b.deduction
      total += a.deduction - b.deduction
      if (a.deduction === 0 && b.deduction === points) isZeroed = true
    }
    sections.set(section, of)
  }
  const isWide = [...sections.values()].some(
    ({ gap, points }) => gap !== 0 && Math.abs(gap) * 10_000 >= tolerance.sectionShare * points,
  )
  const isFlagged = Math.abs(total) > tolerance.total || isWide || (tolerance.fullToZero && isZeroed)
  return isFlagged ? (tolerance.severity as 'reassist') : 'consistent'
}

export const mean = (values: number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, each) => sum + each, 0) / 100 / values.length

export interface Row {
  judged: number
  deducted: number
  names: { subject: string; deduction: number }[]
}

export function townNumbers(town: Reckoned, asOf: string) {
  const form = town.forms.enterprise
  const totals = (ids: string[], phase: PhaseName) =>
    ids.flatMap((id) => totalOf(form, latest(town, id, phase)) ?? [])
  const drawn = new Set(town.picked ?? [])
  const firsts = town.ids
    .filter((id) => drawn.has(id))
    .flatMap((id) => {
      const isSelf = totalOf(form, latest(town, id, 'selfAssessment')) !== null
      const total = totalOf(form, firstVerification(town, id))
      return isSelf && total !== null ? [total] : []
    })
  const means: Record<PhaseName, number[]> = {
    selfAssessment: totals(town.ids, 'selfAssessment'),
    assistance: totals(town.ids, 'assistance'),
    verification: firsts,
    recheck: totals(
      town.ids.filter((id) => drawn.has(id) || !town.added.has(id)),
      'recheck',
    ),
  }
  const verdicts = town.ids.map((id) => verdict(town, id))
  const rows = new Map<string, Row>()
  for (const { id, text, points } of form) rows.set(`${text}\n${points}`, rowOf(town, id))
  const open = town.orders.filter(({ isClosed }) => !isClosed)
  return {
    caseId: town.caseId,
    enterprises: town.ids.length,
    means,
    compared: verdicts.filter((each) => each !== 'none').length,
    inconsistent: verdicts.filter((each) => each === 'inconsistent' || each === 'reassist').length,
    reassist: verdicts.filter((each) => each === 'reassist').length,
    orders: {
      raised: town.orders.length,
      closed: town.orders.length - open.length,
      open: open.length,
      overdue: open.filter(({ due }) => due < asOf).length,
    },
    benchmarks: town.benchmarks,
    rows,
  }
}

/** Who answered a criterion in the sheet in force, and who lost on it. */
function rowOf(town: Reckoned, criterion: string): Row {
  const row: Row = { judged: 0, deducted: 0, names: [] }
  for (const id of town.ids) {
    let force: OneSheet | null = null
    for (const phase of PHASES) {
      const sheet = latest(town, id, phase)
      if (totalOf(town.forms.enterprise, sheet) !== null) force = sheet
    }
    const given = force?.given.get(criterion)
    if (!given) continue
    row.judged += 1
    if (given.deduction > 0) {
      row.deducted += 1
      row.names.push({ subject: id, deduction: given.deduction })
    }
  }
  return row
}

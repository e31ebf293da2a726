import { makeRandom } from '../builders/prng'
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

export const forms = { enterprise: readForm('enterprise'), township: readForm('township') }
export const formOf = (subject: string) => (subject === 'T' ? forms.township : forms.enterprise)

export const random = makeRandom(2_024)
export const RANDOM = Array.from({ length: 9 }, (_, index) => `E${String(index + 1).padStart(3, '0')}`)
/** Exactly at the bounds, just beyond them, and never verified. */
export const [AT_BOUND, BEYOND, UNVERIFIED] = ['E010', 'E011', 'E012'] as const
export const ENTERPRISES = [...RANDOM, AT_BOUND, BEYOND, UNVERIFIED]

const FIGURES = [
  { employees: 12, revenue: 90, class: 'small' },
  { employees: 120, revenue: 90, class: 'medium' },
  { employees: 12, revenue: 2_000, class: 'large' },
  { employees: null, revenue: null, class: null },
] as const
export const figuresOf = (subject: string) => FIGURES[Number(subject.slice(1)) % FIGURES.length]!
export const nameOf = (subject: string) => `清源${subject}器材有限公司`

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

export const self = new Map<string, Sheet>([
  ['T', townSheet(0.8)],
  ...RANDOM.map((id): [string, Sheet] => [id, randomSheet(forms.enterprise, 0.9)]),
  ...[AT_BOUND, BEYOND, UNVERIFIED].map((id): [string, Sheet] => [id, fullSheet()]),
])
export const verified = new Map<string, Sheet>([
  ['T', townSheet(0.6)],
  ...RANDOM.map((id, index): [string, Sheet] => [id, randomSheet(forms.enterprise, 0.5 + index * 0.06)]),
  [AT_BOUND, sheetWith({ '9.1': 150, '9.2': 150, '9.3': 149, '15.1': 51 })],
  [BEYOND, sheetWith({ '3.1': 110, '4.1': 100, '14.1': 291 })],
])
for (const id of ['E002', 'E005']) verified.get(id)!.set('2.1', { off: 200, reason: '没有责任制' })

/** The sheet as it counts: the township's has what the enterprises decide. */
export function sheetOf(sheets: ReadonlyMap<string, Sheet>, subject: string): Sheet {
  if (subject !== 'T') return sheets.get(subject)!
  const listed = ENTERPRISES.map((id) => ({ name: nameOf(id), hasLedgerGap: true, sheet: sheets.get(id) }))
  return withDerived(forms.township, sheets.get('T')!, listed)
}

export const byHand = (subject: string) =>
  compareByHand(formOf(subject), sheetOf(self, subject), sheetOf(verified, subject))
export const COMPARED = ['T', ...ENTERPRISES.filter((id) => id !== UNVERIFIED)]

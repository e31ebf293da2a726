import { assess } from '@shared/assessment'
import type { CaseRecord } from '@shared/case'
import type { Draw, Order } from '@shared/case/action'
import type { Answer, Sheet } from '@shared/case/sheet'
import type { Enterprise } from '@shared/case/subject'
import { DEFAULT_TOLERANCE } from '@shared/tolerance'
import { deducted, enterpriseForm, sheetOf, townshipForm } from '../forms'

export const idOf = (number: number) => `E${String(number).padStart(3, '0')}`

/** A sheet of 附件3 with full points but for what is taken off, in hundredths. */
export const sheet = (
  subject: string,
  phase: Sheet['key']['phase'],
  off: Record<string, number> = {},
  over: { round?: number; scorer?: string; without?: string } = {},
): Sheet => {
  const lost: Record<string, Answer | null> = {}
  for (const [id, hundredths] of Object.entries(off)) lost[id] = deducted(hundredths)
  if (over.without) lost[over.without] = null
  const answers = sheetOf(enterpriseForm, lost)
  return {
    key: { subject, phase, round: over.round ?? 1, scorer: over.scorer ?? '' },
    answers,
    answerIds: new Map([...answers.keys()].map((id) => [id, [`${subject}-${id}`]])),
    signatures: [],
  }
}

export const drawOf = (picked: readonly string[], over: Partial<Draw> = {}): Draw => ({
  drawNo: 1,
  n: picked.length,
  seed: '2024-12-01',
  frameHash: '',
  stratified: false,
  strata: [{ name: '全部', size: 100, seats: picked.length }],
  picked,
  reason: null,
  tolerance: DEFAULT_TOLERANCE,
  at: '2024-12-01T00:00:00Z',
  ...over,
})

export const orderOf = (subject: string): Order => ({
  id: `${subject}-2`,
  subject,
  round: 2,
  due: '2024-12-20',
  what: '整改',
  who: null,
  flags: [],
  raisedAt: '2024-12-06T00:00:00Z',
  evidence: null,
  closed: null,
})

/** An invented town of a hundred enterprises, each with a full 自评, and what the test adds to it. */
export function townWith(sheets: readonly Sheet[], over: Partial<CaseRecord> = {}) {
  const ids = Array.from({ length: 100 }, (_, index) => idOf(index + 1))
  const own = new Set(
    sheets.filter((each) => each.key.phase === 'selfAssessment').map((each) => each.key.subject),
  )
  const record = {
    township: { town: '云屿镇' },
    enterprises: ids.map((id) => ({ id, name: `云屿${id}制衣有限公司` }) as Enterprise),
    sheets: [...ids.filter((id) => !own.has(id)).map((id) => sheet(id, 'selfAssessment')), ...sheets],
    declaredTolerance: DEFAULT_TOLERANCE,
    draws: [],
    additions: [],
    orders: [],
    blind: false,
    reveals: [],
    conflicts: [],
    ...over,
  } as unknown as CaseRecord
  return assess(record, { enterprise: enterpriseForm, township: townshipForm })
}

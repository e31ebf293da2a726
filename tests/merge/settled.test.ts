import type { Head } from '@shared/apply'
import { type Change, eventBodies } from '@shared/events'
import { isContested, isKnownKind, settledHead } from '@shared/record/settled'
import { describe, expect, test } from 'vitest'

let ids = 0
const head = (kind: string, body: unknown): Head => {
  ids += 1
  return {
    id: `e${String(ids).padStart(4, '0')}`,
    kind,
    entity: 'x',
    item: 'y',
    body: JSON.stringify(body),
  }
}

const DRAW = {
  n: 10,
  seed: '2024',
  frameHash: 'f',
  stratified: false,
  strata: [],
  picked: ['E001'],
  reason: null,
  tolerance: { total: 500, sectionShare: 3_000, fullToZero: true, severity: 'reassist' },
  at: '2024-12-01T00:00:00Z',
}
const PHOTO = { width: 1, height: 1, bytes: 9, look: '0000000000000000', takenAt: null, name: 'a.jpg' }
const LATER = '2024-12-02T00:00:00Z'
const SOONER = '2024-12-01T00:00:00Z'
const scored = (deduction: number, reason: string | null = null) => ({
  kind: 'scored',
  deduction,
  reason,
  basis: null,
})

/** Of every kind: a value, and another of its kind that contradicts it. */
const CONTRADICTIONS: Record<Change['kind'], readonly [unknown, unknown] | null> = {
  'case-created': [{ caseId: 'a' }, { caseId: 'b' }],
  'fact-set': [{ value: '纺织' }, { value: '机械' }],
  'score-set': [scored(100, '缺'), scored(100, '没有')],
  'sheet-signed': [
    { name: '甲', at: SOONER, signed: ['a'] },
    { name: '甲', at: SOONER, signed: ['b'] },
  ],
  'phase-entered': [
    { phase: 'assistance', at: SOONER },
    { phase: 'verification', at: SOONER },
  ],
  'tolerance-declared': [
    { ...DRAW.tolerance, reason: null },
    { ...DRAW.tolerance, total: 600, reason: null },
  ],
  'draw-made': [DRAW, { ...DRAW, picked: ['E002'] }],
  'draw-added': [{ reason: '举报' }, { reason: '投诉' }],
  'order-raised': [
    { due: '2024-12-20', what: '整改', who: null, flags: [], raisedAt: SOONER },
    { due: '2024-12-21', what: '整改', who: null, flags: [], raisedAt: SOONER },
  ],
  'order-evidence': [{ text: '甲' }, { text: '乙' }],
  'order-closed': [
    { at: SOONER, note: '' },
    { at: SOONER, note: '已改' },
  ],
  'finding-set': [{ text: '甲' }, { text: '乙' }],
  'person-set': [{ name: '甲' }, { name: '乙' }],
  'benchmark-set': [{ tier: 'benchmark' }, { tier: 'exemplary' }],
  // One picture is one picture, whatever either laptop thought of its time.
  'photo-attached': null,
  'hint-seen': [
    { reason: '甲', at: SOONER },
    { reason: '乙', at: SOONER },
  ],
  'recheck-decided': [
    { decision: 'accepted', step: null, round: 1, reason: '', at: SOONER },
    { decision: 'returned', step: null, round: 1, reason: '', at: SOONER },
  ],
  'comparison-noted': [
    { text: '甲', by: '甲', at: SOONER },
    { text: '乙', by: '甲', at: SOONER },
  ],
  'comparison-accepted': [
    { by: '甲', at: SOONER, seen: [] },
    { by: '乙', at: SOONER, seen: [] },
  ],
  'blind-set': [{ blind: true }, { blind: false }],
  // Both have looked: the first look counts.
  revealed: null,
  'report-edited': [{ text: '甲' }, { text: '乙' }],
  // Each is a fact of its own: the last counts.
  'report-issued': null,
  adjudicated: [{ reason: '甲' }, { reason: '乙' }],
  sealed: [{ seal: 'a' }, { seal: 'b' }],
  'seal-reopened': [{ reason: '甲' }, { reason: '乙' }],
  salvaged: [{ lost: 1 }, { lost: 2 }],
  // Bookkeeping of one laptop's undo: nothing is decided by it.
  'action-undone': null,
  'cell-cleared': null,
}

describe.each(Object.keys(eventBodies) as Change['kind'][])('%s', (kind) => {
  const pair = CONTRADICTIONS[kind]
  test('settles itself where both say the same', () => {
    const body = pair?.[0] ?? { takenAt: null, seen: [], at: SOONER, undone: true }
    const heads = [head(kind, body), head(kind, body)]
    expect(isContested(heads)).toBe(false)
    expect(settledHead(heads)).not.toBeNull()
  })
  test.runIf(pair)('is a conflict where they contradict each other', () => {
    const heads = pair!.map((body) => head(kind, body))
    expect(isContested(heads)).toBe(true)
    expect(settledHead(heads)).toBeNull()
  })
  test.runIf(kind !== 'cell-cleared' && pair)('is a conflict with its own removal', () => {
    expect(isContested([head(kind, pair![0]), head('cell-cleared', {})])).toBe(true)
  })
})

const sayOf = (heads: readonly Head[]) => JSON.parse(settledHead(heads)!.body)

describe('what was done twice', () => {
  test.each([
    ['phase-entered', { phase: 'verification' }],
    ['draw-made', DRAW],
    ['order-closed', { note: '已改' }],
    ['comparison-accepted', { by: '甲', seen: ['a'] }],
  ])('%s stands as it was done first', (kind, body) => {
    const heads = [head(kind, { ...body, at: LATER }), head(kind, { ...body, at: SOONER })]
    expect(sayOf(heads).at).toBe(SOONER)
    expect(sayOf(heads.toReversed()).at).toBe(SOONER)
  })
  test('an order raised twice was raised at the earlier time', () => {
    const order = { due: '2024-12-20', what: '整改', who: null, flags: [] }
    const heads = [LATER, SOONER].map((raisedAt) => head('order-raised', { ...order, raisedAt }))
    expect(sayOf(heads).raisedAt).toBe(SOONER)
  })
  test('a report was written when it was written last', () => {
    const heads = [LATER, SOONER].map((at) => head('report-issued', { at, files: [] }))
    expect(sayOf(heads).at).toBe(LATER)
  })
  test('a photo has the earlier time that a camera gave, whichever laptop knew it', () => {
    const times = [null, '2024-11-30T10:00:00', '2024-11-30T09:00:00']
    const heads = times.map((takenAt) => head('photo-attached', { ...PHOTO, takenAt }))
    expect(sayOf(heads).takenAt).toBe('2024-11-30T09:00:00')
  })
  test('an enterprise was revealed at the first look, and what either had scored before is blind', () => {
    const heads = [
      head('revealed', { reason: '后', at: LATER, seen: ['b'] }),
      head('revealed', { reason: '先', at: SOONER, seen: ['a'] }),
    ]
    expect(sayOf(heads)).toEqual({ reason: '先', at: SOONER, seen: ['a', 'b'] })
  })
  test('an action that one laptop undid is undone', () => {
    const heads = [head('action-undone', { undone: false }), head('action-undone', { undone: true })]
    expect(sayOf(heads)).toEqual({ undone: true })
  })
})

test('nothing and nothing are the same, in whatever way it came to be', () => {
  const nothing = [
    head('cell-cleared', {}),
    head('score-set', { kind: 'unanswered' }),
    head('fact-set', { value: null }),
  ]
  expect(isContested(nothing)).toBe(false)
})

test('full points are not the same as nothing, and 不适用 is not the same as full points', () => {
  expect(isContested([head('score-set', scored(0)), head('cell-cleared', {})])).toBe(true)
  expect(isContested([head('score-set', scored(0)), head('score-set', { kind: 'unanswered' })])).toBe(true)
  const notApplicable = { kind: 'notApplicable', reason: '没有' }
  expect(isContested([head('score-set', scored(0)), head('score-set', notApplicable)])).toBe(true)
})

test('what a newer version wrote is left to it, but hides nothing of ours', () => {
  expect(isKnownKind('constructor')).toBe(false)
  expect(isContested([head('later-kind', 1), head('later-kind', 2)])).toBe(false)
  expect(isContested([head('later-kind', 1), head('score-set', scored(0))])).toBe(true)
})

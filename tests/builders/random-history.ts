import { applyEvents, type CaseState, stateOf } from '@shared/apply'
import { sheetEntity, subjectEntity } from '@shared/entity'
import type { CaseEvent, Change } from '@shared/events'
import fc from 'fast-check'
import { makeAppender } from '../../electron/store/append'
import { listHeads } from '../../electron/store/current'
import type { Db } from '../../electron/store/schema'
import { ACTOR, scoreOf, sheetKey } from './case-file'
import { testSurroundings } from './surroundings'

const subject = fc.constantFrom('E001', 'E002', 'T')
const key = subject.map((id) => sheetKey(id))

const score = fc
  .record({ key, criterion: fc.constantFrom('1.1', '2.1'), deduction: fc.integer({ min: 0, max: 200 }) })
  .map((each) => scoreOf(each.key, each.criterion, each.deduction))

const clearing = key.map(
  (each): Change => ({
    kind: 'score-set',
    entity: sheetEntity(each),
    item: '1.1',
    body: { kind: 'unanswered' },
  }),
)

const notApplicable = key.map(
  (each): Change => ({
    kind: 'score-set',
    entity: sheetEntity(each),
    item: '2.1',
    body: { kind: 'notApplicable', reason: '没有该类设备' },
  }),
)

const fact = fc
  .record({
    subject,
    item: fc.constantFrom('industry', 'address'),
    value: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })),
  })
  .map(
    (each): Change => ({
      kind: 'fact-set',
      entity: subjectEntity(each.subject),
      item: each.item,
      body: { value: each.value },
    }),
  )

/** One action of one of two laptops; a laptop that has not heard of the other writes beside its values. */
export interface Action {
  laptop: 0 | 1
  hears: boolean
  changes: Change[]
}

const action: fc.Arbitrary<Action> = fc.record({
  laptop: fc.constantFrom(0, 1),
  hears: fc.boolean(),
  changes: fc.array(fc.oneof(score, clearing, notApplicable, fact), { minLength: 1, maxLength: 4 }),
})

export const actions = fc.array(action, { minLength: 1, maxLength: 14 })

/** Writes the actions into one file and returns what was written, with the state of a laptop that saw all of it. */
export function play(
  db: Db,
  all: readonly Action[],
  devices: readonly [number, number] = [101, 102],
): { events: CaseEvent[]; state: CaseState } {
  let state = stateOf(listHeads(db))
  const seen: [CaseState, CaseState] = [state, state]
  const appenders = devices.map((device) => makeAppender(db, testSurroundings(device)))
  const events: CaseEvent[] = []
  for (const { laptop, hears, changes } of all) {
    if (hears) seen[laptop] = state
    const written = appenders[laptop]!.append(seen[laptop], ACTOR, changes)
    seen[laptop] = applyEvents(seen[laptop], written)
    state = applyEvents(state, written)
    events.push(...written)
  }
  return { events, state }
}

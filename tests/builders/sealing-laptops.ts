import type { CaseState, Head } from '@shared/apply'
import { PHASES, type Phase, SCORED_PHASES } from '@shared/case/phase'
import type { Seal } from '@shared/case/seal'
import {
  additionEntity,
  CASE_ENTITY,
  DRAW_ENTITY,
  findingEntity,
  orderEntity,
  sealEntity,
  subjectEntity,
} from '@shared/entity'
import type { CaseEvent, Change } from '@shared/events'
import { freezes, standingSeals } from '@shared/seal'
import { sealedState, sealsIn } from '@shared/sealed-history'
import { versionVector } from '@shared/version-vector'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { makeAppender } from '../../electron/store/append'
import { eventRootOf } from '../../electron/store/event-root'
import { eventInsert, listEvents } from '../../electron/store/events'
import { sha256 } from '../../electron/store/hash'
import { type Db, migrate } from '../../electron/store/schema'
import { photoRootOf, sealOf } from '../../electron/store/seal-proof'
import { ACTOR, scoreOf, sheetKey } from './case-file'
import { testSurroundings } from './surroundings'

export const LAPTOPS = 3

const subject = fc.constantFrom('E001', 'T')
const score = fc
  .record({
    subject,
    phase: fc.constantFrom(...SCORED_PHASES),
    round: fc.constantFrom(1, 1, 2),
    criterion: fc.constantFrom('1.1', '2.1'),
    deduction: fc.integer({ min: 0, max: 200 }),
  })
  .map(({ subject: id, phase, round, criterion, deduction }) =>
    scoreOf({ ...sheetKey(id, phase), round }, criterion, deduction),
  )
const fact = fc
  .record({ subject, item: fc.constantFrom('certified', 'phone'), value: fc.constantFrom('是', '否', null) })
  .map(
    ({ subject: id, item, value }): Change => ({
      kind: 'fact-set',
      entity: subjectEntity(id),
      item,
      body: { value },
    }),
  )
const other = fc.constantFrom<Change>(
  { kind: 'cell-cleared', entity: findingEntity('1'), item: 'finding', body: {} },
  { kind: 'cell-cleared', entity: DRAW_ENTITY, item: '1', body: {} },
  { kind: 'cell-cleared', entity: sealEntity('assistance'), item: 'x', body: {} },
  { kind: 'draw-added', entity: additionEntity('E001'), item: 'added', body: { reason: '举报' } },
  { kind: 'order-evidence', entity: orderEntity('E001', 2), item: 'evidence', body: { text: '照片' } },
  { kind: 'blind-set', entity: CASE_ENTITY, item: 'blind', body: { blind: true } },
)

const laptop = fc.nat({ max: LAPTOPS - 1 })
const phase = fc.constantFrom(...PHASES)

export type Step =
  | { is: 'write'; at: number; changes: Change[] }
  | { is: 'merge'; at: number; from: number }
  | { is: 'seal'; at: number; phase: Phase }
  | { is: 'reopen'; at: number }

const write = fc.record({
  is: fc.constant('write' as const),
  at: laptop,
  changes: fc.array(fc.oneof(score, score, fact, other), { minLength: 1, maxLength: 3 }),
})
const merge = fc.record({ is: fc.constant('merge' as const), at: laptop, from: laptop })
const seal = fc.record({ is: fc.constant('seal' as const), at: laptop, phase })
const reopen = fc.record({ is: fc.constant('reopen' as const), at: laptop })

export const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: write },
    { weight: 3, arbitrary: merge },
    { weight: 2, arbitrary: seal },
    { weight: 1, arbitrary: reopen },
  ),
  { minLength: 8, maxLength: 40, size: 'max' },
)

const SAID = {
  rubrics: { enterprise: sha256('e'), township: sha256('t') },
  report: sha256('report'),
  signers: [ACTOR],
  day: '2024-11-30',
}

/** A laptop that keeps a history in memory, writes as if it had not heard of seals, and seals. */
export class Laptop {
  private readonly db: Db
  private readonly around: ReturnType<typeof testSurroundings>

  constructor(device: number, clock?: Date) {
    this.db = new Database(':memory:')
    migrate(this.db, 0)
    this.around = testSurroundings(device + 1)
    if (clock) this.around.setClock(clock)
  }

  get events(): CaseEvent[] {
    return listEvents(this.db)
  }

  get state(): CaseState {
    return sealedState(this.events)
  }

  write(changes: Change[]): void {
    makeAppender(this.db, this.around).append(this.state, ACTOR, changes)
  }

  merge(from: Laptop): void {
    const known = new Set(this.events.map(({ id }) => id))
    const insert = eventInsert(this.db)
    for (const event of from.events) if (!known.has(event.id)) insert(event)
  }

  seal(of: Phase): Seal | null {
    const { events } = this
    if (events.length === 0 || standingSeals(sealsIn(events)).some((each) => each.phase === of)) return null
    const vector = Object.fromEntries(
      Object.entries(versionVector(events)).map(([device, tips]) => [device, [...tips]]),
    )
    const root = eventRootOf(events)
    const at = this.around.now().toISOString()
    const count = { events: events.length, root, photos: photoRootOf(events), rounds: {} }
    const said = { ...SAID, phase: of, at, vector, ...count }
    const body = { seal: sealOf('case', said), ...said }
    this.write([{ kind: 'sealed', entity: sealEntity(of), item: this.around.newId(), body }])
    return { ...body, reopened: null }
  }

  reopen(): void {
    const last = standingSeals(sealsIn(this.events)).at(-1)
    if (!last) return
    const body = { seal: last.seal, names: [ACTOR], reason: '更正', at: this.around.now().toISOString() }
    this.write([{ kind: 'seal-reopened', entity: sealEntity(last.phase), item: this.around.newId(), body }])
  }
}

/** What a state says of the cells that a seal fixes. */
export function frozenPart(state: CaseState, by: Seal): Head[] {
  return [...state.values()]
    .flatMap((cells) => [...cells.values()].flat())
    .filter((head) => freezes(by, head))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

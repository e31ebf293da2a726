import { copyFileSync, existsSync, rmSync } from 'node:fs'
import type { CaseEvent } from '@shared/events'
import { CaseProblem } from '@shared/outcome'
import { isContested } from '@shared/record/settled'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { redo, undo } from '../../electron/handlers/undo'
import { CaseSession } from '../../electron/session'
import { makeCaseFile, scoreOf, sheetKey } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { heldBy, type Laptop, laptopWith, mergeInto } from '../builders/laptops'

const LONG = process.env.DUHE_FAULTS === 'long'
const RUNS = LONG ? 400 : 40
const LAPTOPS = 3
const TEN_YEARS_MS = 10 * 365 * 86_400_000

/** What each laptop must hold, by what was acknowledged to it: nothing but sets of events. */
interface Model {
  known: Map<string, CaseEvent>[]
}

/** The laptops with their files, each at most open once. */
interface Real {
  laptops: Laptop[]
  open: Map<number, CaseSession>
  number: number
}

type Step = fc.AsyncCommand<Model, Real>

const sessionOf = ({ laptops, open }: Real, at: number): CaseSession => {
  const known = open.get(at)
  if (known) return known
  const { file, around } = laptops[at]!
  const session = CaseSession.open(file, 'write', around)
  open.set(at, session)
  return session
}

function close({ open }: Real, at: number): void {
  open.get(at)?.close()
  open.delete(at)
}

/** Every acknowledged event is there and no other; what the cache says is what follows from them alone. */
function check(model: Model, real: Real, at: number): void {
  close(real, at)
  const { history, heads, findings } = heldBy(real.laptops[at]!.file)
  const known = model.known[at]!
  expect(findings).toEqual([])
  expect(history.map(({ id }) => id).sort()).toEqual([...known.keys()].sort())
  const replaced = new Set([...known.values()].flatMap(({ supersedes }) => supersedes))
  const standing = [...known.values()].filter(({ id }) => !replaced.has(id))
  expect(heads.map(({ id }) => id).sort()).toEqual(standing.map(({ id }) => id).sort())
  const { conflicts } = sessionOf(real, at).record
  const cells = Map.groupBy(heads, ({ entity, item }) => `${entity} ${item}`)
  const contested = [...cells.values()].filter(isContested).length
  expect(conflicts).toHaveLength(contested)
}

const remember = (model: Model, at: number, events: readonly CaseEvent[]) => {
  for (const event of events) model.known[at]!.set(event.id, event)
}

/** A refusal in words is an answer like any other; it must not have written anything. */
function written(write: () => readonly CaseEvent[]): readonly CaseEvent[] {
  try {
    return write()
  } catch (error) {
    if (error instanceof CaseProblem) return []
    throw error
  }
}

const step = (name: string, run: (model: Model, real: Real) => Promise<void> | void): Step => ({
  check: () => true,
  run: async (model, real) => run(model, real),
  toString: () => name,
})

const laptop = fc.nat(LAPTOPS - 1)
const key = fc.constantFrom(sheetKey('E001'), sheetKey('E002'))
const criterion = fc.constantFrom('1.1', '2.1')

const scoring = fc.tuple(laptop, key, criterion, fc.nat(2)).map(([at, sheet, item, half]) =>
  step(`laptop ${at} scores ${item} −${half * 50}`, (model, real) => {
    const session = sessionOf(real, at)
    remember(
      model,
      at,
      written(() => session.write(`专家${at}`, [scoreOf(sheet, item, half * 50)])),
    )
    check(model, real, at)
  }),
)

const merging = fc.tuple(laptop, laptop).map(([into, from]) =>
  step(`laptop ${into} merges ${from}`, async (model, real) => {
    close(real, into)
    close(real, from)
    if (into === from) return
    await mergeInto(real.laptops[into]!, [real.laptops[from]!.file])
    remember(model, into, [...model.known[from]!.values()])
    check(model, real, into)
  }),
)

const turning = fc.tuple(laptop, fc.constantFrom(undo, redo)).map(([at, turn]) =>
  step(`laptop ${at} ${turn.name}`, (model, real) => {
    const session = sessionOf(real, at)
    const before = new Set(model.known[at]!.keys())
    written(() => {
      turn(session, `专家${at}`)
      return []
    })
    close(real, at)
    remember(
      model,
      at,
      heldBy(real.laptops[at]!.file).history.filter(({ id }) => !before.has(id)),
    )
    check(model, real, at)
  }),
)

/** The power goes: what was acknowledged is on the disk, with nothing of the program left to tidy up. */
const crashing = fc.tuple(laptop, criterion).map(([at, item]) =>
  step(`laptop ${at} crashes after scoring ${item}`, (model, real) => {
    const session = sessionOf(real, at)
    remember(
      model,
      at,
      written(() => session.write(`专家${at}`, [scoreOf(sheetKey('E001'), item, 150)])),
    )
    const { file } = real.laptops[at]!
    const disk = `${file}.disk`
    copyFileSync(file, disk)
    const journal = existsSync(`${file}-journal`)
    if (journal) copyFileSync(`${file}-journal`, `${disk}-journal`)
    close(real, at)
    rmSync(file)
    copyFileSync(disk, file)
    if (journal) copyFileSync(`${disk}-journal`, `${file}-journal`)
    check(model, real, at)
  }),
)

/** A merge that breaks off between two of its writes has written nothing. */
const breaking = fc.tuple(laptop, laptop).map(([into, from]) =>
  step(`laptop ${into} breaks off merging ${from}`, (model, real) => {
    const session = sessionOf(real, into)
    const plan = session.planMerge([{ name: '', events: [...model.known[from]!.values()] }])
    const broken = [...plan.heads, { ...plan.heads[0]!, id: 'nobody' }]
    expect(() => session.takeIn({ ...plan, heads: broken }, [])).toThrow()
    check(model, real, into)
  }),
)

const jumping = fc.tuple(laptop, fc.integer({ min: -TEN_YEARS_MS, max: TEN_YEARS_MS })).map(([at, by]) =>
  step(`the clock of laptop ${at} jumps`, (_, real) => {
    const { around } = real.laptops[at]!
    around.setClock(new Date(around.now().getTime() + by))
  }),
)

const folder = tempFolder(afterAll)
let original: string
let number = 0

beforeAll(() => {
  original = makeCaseFile(folder, 2).file
})

function begin(): { model: Model; real: Real } {
  number += 1
  const laptops = Array.from({ length: LAPTOPS }, (_, at) => laptopWith(folder, number * 10 + at, original))
  const events = heldBy(original).history
  const known = laptops.map(() => new Map(events.map((event) => [event.id, event])))
  return { model: { known }, real: { laptops, open: new Map(), number } }
}

test(`${RUNS} evenings of scoring, undoing, merging, crashing and clocks ten years wrong lose nothing`, {
  timeout: LONG ? 3_600_000 : 120_000,
}, async () => {
  const steps = fc.commands([scoring, scoring, merging, turning, crashing, breaking, jumping], {
    maxCommands: LONG ? 60 : 25,
  })
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const begun = begin()
      try {
        await fc.asyncModelRun(() => begun, all)
        for (const at of begun.real.laptops.keys()) {
          const others = begun.real.laptops.filter((_, other) => other !== at)
          for (const session of begun.real.open.values()) session.close()
          begun.real.open.clear()
          await mergeInto(
            begun.real.laptops[at]!,
            others.map(({ file }) => file),
          )
        }
        const states = begun.real.laptops.map(({ file }) => heldBy(file).stateHash)
        expect(new Set(states).size).toBe(1)
      } finally {
        for (const session of begun.real.open.values()) session.close()
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
})

import { headsOf, stateOf } from '@shared/apply'
import type { Seal } from '@shared/case/seal'
import type { CaseEvent } from '@shared/events'
import { eventsUnder } from '@shared/history-part'
import { freezes, standingSeals } from '@shared/seal'
import { lateEvents, sealedState, sealsIn, unawareSeals } from '@shared/sealed-history'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sealFinding } from '../../electron/store/seal-proof'
import { scoreOf, sheetKey } from '../builders/case-file'
import { frozenPart, LAPTOPS, Laptop, type Step, steps } from '../builders/sealing-laptops'

interface Made {
  seal: Seal
  /** What the cells that it fixes said when it was made. */
  result: ReturnType<typeof frozenPart>
}

/** Plays the steps; `look` sees every laptop after each. */
function play(all: readonly Step[], look: (laptop: Laptop, made: readonly Made[]) => void): Laptop[] {
  const laptops = Array.from({ length: LAPTOPS }, (_, device) => new Laptop(device))
  const made: Made[] = []
  for (const step of all) {
    const laptop = laptops[step.at]!
    if (step.is === 'write') laptop.write(step.changes)
    else if (step.is === 'merge') laptop.merge(laptops[step.from]!)
    else if (step.is === 'reopen') laptop.reopen()
    else {
      const before = laptop.state
      const seal = laptop.seal(step.phase)
      if (seal) made.push({ seal, result: frozenPart(before, seal) })
    }
    look(laptop, made)
  }
  return laptops
}

/**
 * Whether a seal has the say over all that it fixes: it is in force, knew of every earlier one that is, and was not
 * made over two that contradicted each other, of which one may be reopened by somebody who has not heard of it.
 */
function hasTheSay({ seal, vector }: Seal, events: readonly CaseEvent[]): boolean {
  const isHere = (each: Seal) => each.seal === seal
  if (unawareSeals(eventsUnder(vector, events)).length > 0) return false
  return standingSeals(sealsIn(events)).some(isHere) && !unawareSeals(events).some(isHere)
}

test('what a seal in force fixes stays as it was, whatever is written, merged, sealed or reopened after it', () => {
  let looks = 0
  fc.assert(
    fc.property(steps, (all) => {
      play(all, (laptop, made) => {
        const { events, state } = laptop
        for (const { seal, result } of made)
          if (hasTheSay(seal, events)) {
            looks += 1
            expect(frozenPart(state, seal)).toEqual(result)
          }
      })
    }),
    { numRuns: 120 },
  )
  expect(looks).toBeGreaterThan(500)
})

test('every event is counted or listed as late, and none is listed where no seal is in force', () => {
  fc.assert(
    fc.property(steps, (all) => {
      for (const { events, state } of play(all, () => undefined)) {
        const late = lateEvents(events)
        const counted = events.filter((event) => !late.has(event) && !event.entity.startsWith('seal/'))
        const said = [...state.values()].flatMap((cells) => [...cells.values()].flat())
        expect(stateOf(said.filter(({ entity }) => !entity.startsWith('seal/')))).toEqual(
          stateOf(headsOf(counted)),
        )
        if (standingSeals(sealsIn(events)).length === 0) expect(late.size).toBe(0)
        for (const [event, seal] of late) expect(freezes(seal, event)).toBe(true)
      }
    }),
    { numRuns: 100 },
  )
})

test('laptops that hold the same events count the same, in whatever order these came', () => {
  fc.assert(
    fc.property(steps, fc.infiniteStream(fc.nat()), (all, order) => {
      const { events, state } = play(all, () => undefined)[0]!
      const shuffled = events
        .map((event) => ({ event, at: order.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ event }) => event)
      expect(sealedState(shuffled)).toEqual(state)
    }),
    { numRuns: 100 },
  )
})

test('a seal bears itself out in every history that holds it, and in none that lacks an event of it', () => {
  fc.assert(
    fc.property(steps, (all) => {
      for (const { events } of play(all, () => undefined))
        for (const { reopened: _, ...seal } of sealsIn(events)) {
          expect(sealFinding('case', seal, events)).toBeNull()
          const [first] = eventsUnder(seal.vector, events)
          const without = events.filter((event) => event !== first)
          expect(sealFinding('case', seal, without)).toContain('只对上')
          expect(sealFinding('case', { ...seal, day: '2024-12-01' }, events)).toContain('被改动过')
        }
    }),
    { numRuns: 50 },
  )
})

test('a clock that is years ahead makes no seal unaware of those that know it', () => {
  const [ahead, other] = [new Laptop(0, new Date('2034-11-30T01:00:00Z')), new Laptop(1)]
  ahead.write([scoreOf(sheetKey('E001', 'selfAssessment'), '1.1', 50)])
  ahead.seal('selfAssessment')
  other.merge(ahead)
  other.seal('assistance')
  expect(unawareSeals(other.events)).toEqual([])
  const [third, fourth] = [new Laptop(2), new Laptop(3)]
  for (const each of [third, fourth]) each.merge(ahead)
  third.seal('assistance')
  fourth.seal('assistance')
  third.merge(fourth)
  expect(unawareSeals(third.events)).toHaveLength(1)
})

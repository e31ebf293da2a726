import { PHASES, type Phase } from '@shared/case/phase'
import { CaseProblem } from '@shared/outcome'
import { unawareSeals } from '@shared/sealed-history'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reopenSeal } from '../../electron/handlers/seals'
import type { CaseSession } from '../../electron/session'
import { ACTOR } from '../builders/case-file'
import { makeTown } from '../builders/city-files'
import { tempFolder } from '../builders/folder'
import { type Laptop, laptopWith, mergeInto, work } from '../builders/laptops'
import { sealAnyhow } from '../builders/seal-anyhow'
import { LAPTOPS, type Step, steps } from '../builders/sealing-laptops'
import { expectSame, readBothWays } from './readings'

const IS_LONG = process.env.DUHE_FAULTS === 'long'
const RUNS = IS_LONG ? 400 : 12

/** What a gate or a seal refuses is not done. */
function attempt(laptop: Laptop, doing: (session: CaseSession) => unknown): void {
  try {
    work(laptop, doing)
  } catch (error) {
    if (!(error instanceof CaseProblem)) throw error
  }
}

async function play(laptops: readonly Laptop[], step: Step): Promise<void> {
  const laptop = laptops[step.at]!
  if (step.is === 'write') attempt(laptop, (session) => session.write(ACTOR, step.changes))
  else if (step.is === 'merge')
    await mergeInto(laptop, step.from === step.at ? [] : [laptops[step.from]!.file])
  else if (step.is === 'seal') attempt(laptop, (session) => sealAnyhow(session, step.phase))
  else attempt(laptop, reopenLast)
}

function reopenLast(session: CaseSession): void {
  for (const phase of [...PHASES].reverse())
    try {
      reopenSeal(session, ACTOR, { phase, names: [ACTOR], reason: '更正' })
      return
    } catch (error) {
      if (!(error instanceof CaseProblem)) throw error
    }
}

const phases = fc.shuffledSubarray([...PHASES], { minLength: PHASES.length })

test('whatever was written, merged, sealed and reopened on three laptops, a seal stores what the records come to', {
  timeout: 3_600_000,
}, async () => {
  const sealed = new Set<Phase>()
  await fc.assert(
    fc.asyncProperty(steps, phases, async (all, order) => {
      const folder = tempFolder()
      const town = makeTown(folder, { number: 9, enterprises: 1 })
      const laptops = Array.from({ length: LAPTOPS }, (_, at) => laptopWith(folder, at + 1, town))
      for (const step of all) await play(laptops, step)
      for (const laptop of laptops) {
        const phase = work(laptop, (session) =>
          unawareSeals(session.history()).length > 0 ? null : order.find((each) => sealAnyhow(session, each)),
        )
        if (!phase) continue
        sealed.add(phase)
        expectSame(readBothWays(laptop.file))
      }
    }),
    { numRuns: RUNS },
  )
  // So few runs as the short setting has may well leave a phase out.
  expect(sealed.size).toBeGreaterThanOrEqual(IS_LONG ? PHASES.length : 1)
})

import type { CaseEvent } from '@shared/events'
import { eventsUnder } from '@shared/history-part'
import { type VersionVector, versionVector } from '@shared/version-vector'
import fc from 'fast-check'
import { expect, test } from 'vitest'

type Link = Pick<CaseEvent, 'deviceId' | 'deviceSeq' | 'hash' | 'prevHash'>

/** Each step goes on from an end of one of three laptops, or from an earlier event of it, as a laptop does that was cloned. */
const histories = fc
  .array(fc.tuple(fc.nat(2), fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.nat(4))), {
    maxLength: 40,
  })
  .map((steps) => {
    const written: Link[] = []
    for (const [laptop, back] of steps) {
      const own = written.filter(({ deviceId }) => deviceId === `L${laptop}`)
      const before = own.at(-1 - back)
      const number = String(written.length).padStart(2, '0')
      written.push({
        deviceId: `L${laptop}`,
        deviceSeq: (before?.deviceSeq ?? 0) + 1,
        hash: `hash ${number}`,
        prevHash: before?.hash ?? '',
      })
    }
    return written
  })

const asHistory = (links: readonly Link[]) => links as readonly CaseEvent[]

/** The same said plainly: from every tip link by link, and over a gap to the last that is there. */
function plainlyUnder(vector: VersionVector, links: readonly Link[]): ReadonlySet<string> {
  const reached = new Set<string>()
  const goBack = (device: string, hash: string, seq: number): void => {
    const found = links.find((link) => link.hash === hash)
    if (!found) {
      const earlier = links.filter(({ deviceId, deviceSeq }) => deviceId === device && deviceSeq <= seq)
      const last = Math.max(...earlier.map(({ deviceSeq }) => deviceSeq))
      for (const each of earlier.filter(({ deviceSeq }) => deviceSeq === last))
        goBack(device, each.hash, each.deviceSeq)
    } else if (!reached.has(found.hash)) {
      reached.add(found.hash)
      if (found.deviceSeq > 1) goBack(device, found.prevHash, found.deviceSeq - 1)
    }
  }
  for (const [device, tips] of Object.entries(vector))
    for (const { hash, seq } of tips) goBack(device, hash, seq)
  return reached
}

test('what a version vector stands for is what its tips go back to, in any order, with branches and with gaps', () => {
  fc.assert(
    fc.property(
      histories,
      fc.nat(40),
      fc.array(fc.boolean()),
      fc.infiniteStream(fc.nat()),
      (all, known, lost, random) => {
        const vector = versionVector(asHistory(all.slice(0, known)))
        const left = all.filter((_, place) => !(lost[place] ?? false))
        const orders = [
          left,
          left.toSorted((a, b) => (a.deviceId < b.deviceId ? -1 : 1)),
          left
            .map((link) => ({ link, at: random.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ link }) => link),
        ]
        for (const order of orders) {
          const under = eventsUnder(vector, asHistory(order))
          const expected = plainlyUnder(vector, order)
          expect(under.map(({ hash }) => hash)).toEqual(
            order.map(({ hash }) => hash).filter((hash) => expected.has(hash)),
          )
        }
      },
    ),
    { numRuns: 500 },
  )
})

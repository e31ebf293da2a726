import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fisherAbove } from '../../../shared/statistics/exact-test'
import { medianOf, robustZ } from '../../../shared/statistics/robust-z'
import { wilsonInterval } from '../../../shared/statistics/wilson'

describe('the interval of a share', () => {
  // Newcombe 1998, Table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is %f to %f', (part, whole, low, high) => {
    const [from, to] = wilsonInterval(part, whole)!
    expect(from).toBeCloseTo(low, 4)
    expect(to).toBeCloseTo(high, 4)
  })

  it('holds the share, mirrors itself and is nothing of nothing', () => {
    expect(wilsonInterval(0, 0)).toBeNull()
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat(), (whole, seed) => {
        const part = seed % (whole + 1)
        const [low, high] = wilsonInterval(part, whole)!
        const [mirroredLow] = wilsonInterval(whole - part, whole)!
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(part / whole)
        expect(high).toBeGreaterThanOrEqual(part / whole)
        expect(high).toBeLessThanOrEqual(1)
        expect(mirroredLow).toBeCloseTo(1 - high, 12)
      }),
    )
  })
})

/** The same by counting every way with integers. */
function fisherByCounting(a: number, n: number, lost: number, all: number): number {
  const choose = (of: number, k: number): bigint => {
    if (k < 0 || k > of) return 0n
    let ways = 1n
    for (let step = 1; step <= k; step += 1) ways = (ways * BigInt(of - step + 1)) / BigInt(step)
    return ways
  }
  let ways = 0n
  for (let k = a; k <= Math.min(n, lost); k += 1) ways += choose(lost, k) * choose(all - lost, n - k)
  return Number((ways * 10n ** 18n) / choose(all, n)) / 1e18
}

describe('the exact test', () => {
  it('is 17/70 for the lady who tasted tea', () => {
    expect(fisherAbove({ here: { part: 3, whole: 4 }, elsewhere: { part: 1, whole: 4 } })).toBeCloseTo(
      17 / 70,
      12,
    )
  })

  it('is the sum over every way of counting', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 200 }),
        fc.nat(),
        fc.nat(),
        (hereWhole, elseWhole, seed, other) => {
          const here = { part: seed % (hereWhole + 1), whole: hereWhole }
          const elsewhere = { part: other % (elseWhole + 1), whole: elseWhole }
          const counted = fisherByCounting(
            here.part,
            hereWhole,
            here.part + elsewhere.part,
            hereWhole + elseWhole,
          )
          expect(fisherAbove({ here, elsewhere })).toBeCloseTo(counted, 9)
        },
      ),
    )
  })

  it('stands up to sixteen thousand enterprises', () => {
    const p = fisherAbove({ here: { part: 40, whole: 100 }, elsewhere: { part: 1_590, whole: 15_900 } })
    expect(p).toBeGreaterThan(0)
    expect(p).toBeLessThan(1e-12)
    expect(fisherAbove({ here: { part: 0, whole: 100 }, elsewhere: { part: 9, whole: 900 } })).toBe(1)
  })
})

describe('the robust z', () => {
  it('is 0.6745 times the distance from the median in MADs', () => {
    expect(medianOf([3, 1, 2])).toBe(2)
    expect(medianOf([4, 1, 3, 2])).toBe(2.5)
    expect(robustZ(10, [1, 2, 3, 4, 10])).toBeCloseTo((0.6745 * 7) / 1, 12)
  })

  it('is nothing where more than half are the same', () => {
    expect(robustZ(9, [1, 1, 1, 9])).toBeNull()
  })
})

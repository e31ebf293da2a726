import { covers, forkedDevices, relationOf, vectorAfter, versionVector } from '@shared/version-vector'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

/** A chain of a laptop; a branch letter makes its events others than those of the same numbers. */
function chain(deviceId: string, length: number, from = 0, branch = '') {
  const hash = (seq: number) => (seq === 0 ? '' : `${deviceId}${seq > from ? branch : ''}${seq}`)
  return Array.from({ length }, (_, index) => {
    const deviceSeq = index + 1
    return { deviceId, deviceSeq, hash: hash(deviceSeq), prevHash: hash(deviceSeq - 1) }
  })
}

describe('the version vector', () => {
  test('names the last event of every laptop', () => {
    expect(versionVector([...chain('b', 3), ...chain('a', 1)])).toEqual({
      a: [{ seq: 1, hash: 'a1' }],
      b: [{ seq: 3, hash: 'b3' }],
    })
  })

  test('does not depend on the order of the events', () => {
    const events = [...chain('a', 4), ...chain('b', 2)]
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect(versionVector(shuffled)).toEqual(versionVector(events))
      }),
    )
  })

  test('keeps both ends where a cloned laptop wrote on two ways', () => {
    const forked = [...chain('a', 4), ...chain('a', 3, 2, 'x').slice(2)]
    expect(versionVector(forked)).toEqual({
      a: [
        { seq: 4, hash: 'a4' },
        { seq: 3, hash: 'ax3' },
      ],
    })
    expect(forkedDevices(versionVector(forked))).toEqual(['a'])
    expect(forkedDevices(versionVector(chain('a', 4)))).toEqual([])
  })

  test('is not confused by two laptops that begin with nothing before them', () => {
    expect(Object.keys(versionVector([...chain('a', 1), ...chain('b', 1)]))).toEqual(['a', 'b'])
  })
})

describe('two copies of a case', () => {
  const short = [...chain('a', 2), ...chain('b', 1)]
  const long = [...chain('a', 5), ...chain('b', 1)]

  test.each([
    ['same', short, short],
    ['older', short, long],
    ['newer', long, short],
    ['diverged', [...chain('a', 3)], [...chain('a', 2), ...chain('b', 1)]],
    ['diverged', chain('a', 4), chain('a', 4, 2, 'x')],
    ['older', [], short],
    ['same', [], []],
  ] as const)('are told apart: %s', (relation, one, other) => {
    expect(relationOf(one, other)).toBe(relation)
  })

  test('stand to each other as sets of events do', () => {
    const lengths = fc.record({ a: fc.nat(4), b: fc.nat(4), c: fc.nat(4) })
    const build = (each: { a: number; b: number; c: number }) => [
      ...chain('a', each.a),
      ...chain('b', each.b),
      ...chain('c', each.c),
    ]
    fc.assert(
      fc.property(lengths, lengths, (one, other) => {
        const isHeld = one.a <= other.a && one.b <= other.b && one.c <= other.c
        const holds = one.a >= other.a && one.b >= other.b && one.c >= other.c
        const expected = isHeld ? (holds ? 'same' : 'older') : holds ? 'newer' : 'diverged'
        expect(relationOf(build(one), build(other))).toBe(expected)
      }),
    )
  })

  test('are covered by a vector only with every event that it names', () => {
    const hashes = new Set(chain('a', 3).map(({ hash }) => hash))
    expect(covers(hashes, versionVector(chain('a', 2)))).toBe(true)
    expect(covers(hashes, versionVector(chain('a', 4)))).toBe(false)
    expect(covers(hashes, versionVector(chain('b', 1)))).toBe(false)
    expect(covers(hashes, {})).toBe(true)
  })
})

test('a vector goes on by an event to the vector of the longer history, forks and all', () => {
  const forked = [...chain('a', 4), ...chain('a', 3, 2, 'x').slice(2), ...chain('b', 2)]
  const next = fc.constantFrom(
    ...[...forked, ...chain('c', 1)].map(({ deviceId, deviceSeq, hash }) => ({
      deviceId,
      deviceSeq: deviceSeq + 1,
      hash: `${hash}+`,
      prevHash: hash,
    })),
    ...chain('c', 1),
  )
  fc.assert(
    fc.property(next, (event) => {
      const isEnd = Object.values(versionVector(forked))
        .flat()
        .some(({ hash }) => hash === event.prevHash)
      const isFirst = event.deviceId === 'c' && event.deviceSeq === 1
      const after = vectorAfter(versionVector(forked), event)
      if (isEnd || isFirst)
        expect(JSON.stringify(after)).toBe(JSON.stringify(versionVector([...forked, event])))
      else expect(after).toBeNull()
    }),
  )
})

test('a vector does not go on by an event whose number leaves one out', () => {
  const vector = versionVector(chain('a', 2))
  expect(vectorAfter(vector, { deviceId: 'a', deviceSeq: 4, hash: 'a4', prevHash: 'a2' })).toBeNull()
  expect(vectorAfter(vector, { deviceId: 'b', deviceSeq: 2, hash: 'b2', prevHash: '' })).toBeNull()
})

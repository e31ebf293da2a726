import { standingOf } from '@shared/city/standing'
import { relationOf, versionVector } from '@shared/version-vector'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from '../../electron/store/hash'
import { holdsHash, packHistory } from '../../electron/store/packed-history'

const numbers = fc.uniqueArray(fc.nat(5_000), { maxLength: 40 })
const asEvent = (hash: string) => ({ hash })
const hashOf = (number: number) => sha256(String(number))

test('a packed history holds the hashes that went in, and no other', () => {
  fc.assert(
    fc.property(numbers, fc.nat(5_000), (all, asked) => {
      expect(holdsHash(packHistory(all.map(hashOf).map(asEvent)), hashOf(asked))).toBe(all.includes(asked))
    }),
  )
})

test('a hash that lies across two packed ones is not held', () => {
  const [one, other] = ['aa'.repeat(32), 'bb'.repeat(32)]
  const across = `${'aa'.repeat(4)}${'bb'.repeat(4)}`.padEnd(64, '0')
  expect(holdsHash(packHistory([one, other].map(asEvent)), across)).toBe(false)
})

/** A chain of one laptop, up to a number of events. */
const chain = (deviceId: string, length: number) =>
  Array.from({ length }, (_, index) => ({
    ...{ deviceId, deviceSeq: index + 1, hash: sha256(`${deviceId} ${index + 1}`) },
    prevHash: index === 0 ? '' : sha256(`${deviceId} ${index}`),
  }))

const copy = fc.record({ a: fc.nat(4), b: fc.nat(4) }).map(({ a, b }) => [...chain('a', a), ...chain('b', b)])

const reachOf = (links: ReturnType<typeof chain>) => ({
  stateHash: sha256(
    links
      .map(({ hash }) => hash)
      .sort()
      .join(),
  ),
  version: versionVector(links),
  history: {
    has: (hash: string) => holdsHash(packHistory(links), hash),
  },
})

test('what is kept of a history tells copies apart as the histories themselves do', () => {
  fc.assert(
    fc.property(copy, copy, (one, other) => {
      expect(standingOf(reachOf(one), reachOf(other))).toBe(relationOf(one, other))
    }),
  )
})

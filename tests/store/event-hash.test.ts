import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, eventHash, sha256 } from '../../electron/store/hash'
import { storedEventHash } from '../../electron/store/stored-event-hash'

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constant('\\ud83d'))
const event = fc.record({
  ...{ id: text, deviceId: text, deviceSeq: fc.nat(), hlc: text, actor: text, action: text },
  ...{ kind: text, entity: text, item: text, body: text, supersedes: fc.array(text), prevHash: text },
})

test('the hash of an event is that of its columns in canonical JSON, whatever they hold', () => {
  fc.assert(
    fc.property(event, (each) => {
      const { id, deviceId, deviceSeq, hlc, actor, action, kind, entity, item, body, supersedes } = each
      const columns = [id, deviceId, deviceSeq, hlc, actor, action, kind, entity, item, body, supersedes]
      expect(eventHash(each)).toBe(sha256(canonicalJson([...columns, each.prevHash])))
    }),
    { numRuns: 500 },
  )
})

test('the short way to it gives the same, however long the event is and whoever wrote the one before', () => {
  const long = fc.nat({ max: 30_000 }).map((length) => '长'.repeat(length))
  const stored = fc.tuple(event, long).map(([each, body]) => ({ ...each, body: each.body + body, hash: '' }))
  fc.assert(
    fc.property(fc.array(stored, { maxLength: 4 }), (history) => {
      for (const each of history) expect(storedEventHash(each)).toBe(eventHash(each))
    }),
    { numRuns: 500 },
  )
})

test('half a character has no hash', () => {
  const [each] = fc.sample(event, { seed: 1, numRuns: 1 })
  expect(() => eventHash({ ...each!, actor: '\ud83d' })).toThrow('残缺的字符')
})

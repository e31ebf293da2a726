import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, eventHash, sha256 } from '../../electron/store/hash'

const text = fc.string({ unit: 'binary' })
const event = fc.record({
  id: text,
  deviceId: text,
  deviceSeq: fc.nat(),
  hlc: text,
  actor: text,
  action: text,
  kind: text,
  entity: text,
  item: text,
  body: text,
  supersedes: fc.array(text),
  prevHash: text,
})

test('the hash of an event is that of the canonical JSON of its columns, whatever they hold', () => {
  fc.assert(
    fc.property(event, (each) => {
      const { id, deviceId, deviceSeq, hlc, actor, action, kind, entity, item, body, supersedes, prevHash } =
        each
      const row = [
        id,
        deviceId,
        deviceSeq,
        hlc,
        actor,
        action,
        kind,
        entity,
        item,
        body,
        supersedes,
        prevHash,
      ]
      expect(eventHash(each)).toBe(sha256(canonicalJson(row)))
    }),
  )
})

test('a broken character is still refused', () => {
  const [sound] = fc.sample(event, 1)
  expect(() => eventHash({ ...sound!, actor: 'a\ud800' })).toThrow(
    expect.objectContaining({ code: 'bad-input' }),
  )
})

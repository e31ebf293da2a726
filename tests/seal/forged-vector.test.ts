import type { CaseEvent } from '@shared/events'
import { lateEvents, sealedState } from '@shared/sealed-history'
import { expect, test } from 'vitest'
import { sealFindings } from '../../electron/store/seal-proof'
import { scoreOf, sheetKey } from '../builders/case-file'
import { Laptop } from '../builders/sealing-laptops'

/** The seal says that it stands on everything up to a number that its own event is below. */
const forged = (event: CaseEvent): CaseEvent => {
  const body = JSON.parse(event.body)
  const vector = { [event.deviceId]: [{ seq: event.deviceSeq + 9, hash: 'f'.repeat(64) }] }
  return { ...event, body: JSON.stringify({ ...body, vector }) }
}

test('a forged seal that claims to stand on itself comes to an end, and is found', () => {
  const laptop = new Laptop(0)
  laptop.write([scoreOf(sheetKey('E001'), '1.1', 50)])
  laptop.seal('selfAssessment')
  const events = laptop.events.map((event) => (event.kind === 'sealed' ? forged(event) : event))
  expect(lateEvents(events).size).toBe(0)
  expect(sealedState(events).size).toBe(2)
  expect(sealFindings(events)).toHaveLength(1)
})

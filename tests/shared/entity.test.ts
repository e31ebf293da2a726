import { SCORED_PHASES } from '@shared/case/phase'
import { parseEntity, sheetEntity } from '@shared/entity'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test('a sheet address leads back to its key, whatever the scorer is called', () => {
  const keys = fc.record({
    subject: fc.string({ minLength: 1 }).filter((id) => !id.includes('/')),
    phase: fc.constantFrom(...SCORED_PHASES),
    round: fc.integer({ min: 1, max: 99 }),
    scorer: fc.string(),
  })
  fc.assert(
    fc.property(keys, (key) => {
      expect(parseEntity(sheetEntity(key))).toEqual({ kind: 'sheet', key })
    }),
  )
})

test('an address of a newer version is left alone', () => {
  expect(parseEntity('inspection/E001/1')).toEqual({ kind: 'other' })
  expect(parseEntity('sheet/E001/somePhase/1/')).toEqual({ kind: 'other' })
})

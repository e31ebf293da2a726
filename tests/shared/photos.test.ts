import { stateOf } from '@shared/apply'
import { parseEntity, photoEntity } from '@shared/entity'
import { photosOf } from '@shared/record/photo'
import { expect, test } from 'vitest'

const place = { subject: 'Q017', phase: 'verification', round: 2, criterion: '13.2' } as const
const entity = photoEntity(place)
const body = {
  width: 800,
  height: 600,
  bytes: 90_000,
  look: '00ff00ff00ff00ff',
  takenAt: null,
  name: '大门.jpg',
}
const head = (id: string) => ({
  entity,
  item: 'a'.repeat(64),
  id,
  kind: 'photo-attached',
  body: JSON.stringify(body),
})

test('The address of a photo says what it proves', () => {
  expect(parseEntity(entity)).toEqual({ kind: 'photo', place })
})

test('The same picture attached on two laptops is one photo', () => {
  const cells = stateOf([head('1'), head('2')]).get(entity)!
  expect(photosOf(place, cells)).toEqual([{ hash: 'a'.repeat(64), ...place, ...body }])
})

test('A detached picture is gone', () => {
  const cells = stateOf([{ ...head('1'), kind: 'cell-cleared', body: '{}' }]).get(entity)!
  expect(photosOf(place, cells)).toEqual([])
})

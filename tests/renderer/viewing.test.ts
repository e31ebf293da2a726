import type { Photo } from '@shared/case/photo'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { viewerCommand } from '../../renderer/parts/photos/viewer-keys'
import { type Movement, moved, type Viewing, within, ZOOMS } from '../../renderer/parts/photos/viewing'

const photo = (phase: Photo['phase'], criterion = '13.2', round = 1): Photo => ({
  ...{ hash: 'a'.repeat(64), subject: 'E001', phase, round, criterion },
  ...{ width: 8, height: 6, bytes: 900, look: '0'.repeat(16), takenAt: null, name: null },
})
const at = (left: number): Viewing => ({ sides: [left], active: 0, zoom: 1 })

test('Beside a photo of 核实 stands the 自评 photo of the same criterion, on the left', () => {
  const photos = [
    photo('verification'),
    photo('verification'),
    photo('selfAssessment', '1.1'),
    photo('selfAssessment'),
  ]
  expect(moved(at(1), 'pair', photos)).toEqual({ sides: [3, 1], active: 0, zoom: 1 })
  expect(moved(at(3), 'pair', photos)).toEqual({ sides: [3, 0], active: 1, zoom: 1 })
})

test('An earlier round stands before a later one', () => {
  const photos = [photo('verification', '13.2', 2), photo('verification')]
  expect(moved(at(0), 'pair', photos).sides).toEqual([1, 0])
})

test('Where there is nothing to compare with, its neighbour stands beside a photo; a sole one stays alone', () => {
  const photos = [photo('verification'), photo('verification')]
  expect(moved(at(0), 'pair', photos).sides).toEqual([0, 1])
  expect(moved(at(1), 'pair', photos).sides).toEqual([0, 1])
  expect(moved(at(0), 'pair', [photo('verification')])).toEqual(at(0))
})

test('Going back to one photo keeps the one that the keys turned', () => {
  const pair: Viewing = { sides: [0, 2], active: 1, zoom: 2 }
  expect(
    moved(pair, 'pair', [photo('selfAssessment'), photo('verification'), photo('verification')]),
  ).toEqual({
    sides: [2],
    active: 0,
    zoom: 2,
  })
})

test('Only the active side turns', () => {
  const photos = [photo('verification'), photo('verification'), photo('verification')]
  expect(moved({ sides: [0, 1], active: 1, zoom: 1 }, 'next', photos).sides).toEqual([0, 2])
  expect(moved({ sides: [1, 2], active: 0, zoom: 1 }, 'previous', photos).sides).toEqual([0, 2])
})

test('Whatever is pressed, and whatever is taken off meanwhile, what is shown is there', () => {
  const all = Array.from({ length: 6 }, (_, index) => photo(index < 3 ? 'selfAssessment' : 'verification'))
  const steps = fc.array(
    fc.constantFrom<Movement | 'detach'>('next', 'previous', 'pair', 'closer', 'further', 'detach'),
  )
  fc.assert(
    fc.property(steps, (commands) => {
      let count = all.length
      let viewing = at(0)
      for (const command of commands) {
        if (command === 'detach') count = Math.max(1, count - 1)
        else viewing = moved(viewing, command, all.slice(0, count))
        viewing = within(viewing, count)
        expect(viewing.sides.every((side) => side >= 0 && side < count)).toBe(true)
        expect(viewing.sides[viewing.active]).toBeDefined()
        expect(ZOOMS).toContain(viewing.zoom)
      }
    }),
  )
})

test('Keys are understood in full width too; with Shift the arrows are left to scrolling', () => {
  const key = (name: string, held = {}) =>
    viewerCommand({ key: name, shiftKey: false, ctrlKey: false, ...held })
  expect([key('ArrowLeft'), key('＋'), key('Ｂ'), key('Delete'), key('x')]).toEqual([
    'previous',
    'closer',
    'pair',
    'detach',
    null,
  ])
  expect(key('ArrowLeft', { shiftKey: true })).toBeNull()
  expect(key('b', { ctrlKey: true })).toBeNull()
})

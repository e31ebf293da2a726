import { lookDistance } from '@shared/look-distance'
import { type Grey, lookOf } from '@shared/photo-look'
import { expect, test } from 'vitest'
import { makeRandom } from '../builders/prng'

const SAME = 6
const OTHER = 12

type Scene = (x: number, y: number) => number

/** A scene of boxes and lights, over the unit square. */
function sceneOf(seed: number): Scene {
  const random = makeRandom(seed)
  const share = () => random.below(1_000) / 1_000
  const boxes = Array.from({ length: 9 }, () => ({
    x: share(),
    y: share(),
    width: 0.1 + share() * 0.5,
    height: 0.1 + share() * 0.5,
    grey: share() * 255,
  }))
  const [light, slope] = [share() * 120, share() * 120]
  return (x, y) => {
    const box = boxes.findLast(
      (each) => Math.abs(x - each.x) < each.width / 2 && Math.abs(y - each.y) < each.height / 2,
    )
    return box?.grey ?? light + slope * x
  }
}

const drawn = (scene: Scene, width: number, height: number, change: Scene = () => 0): Grey => ({
  width,
  height,
  pixels: Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [((at % width) + 0.5) / width, (Math.floor(at / width) + 0.5) / height]
    return Math.max(0, Math.min(255, Math.round(scene(x, y) + change(x, y))))
  }),
})

const scenes = Array.from({ length: 40 }, (_, seed) => sceneOf(seed + 1))
const looks = scenes.map((scene) => lookOf(drawn(scene, 160, 120)))

test('The same picture keeps its look when it is resized, compressed or taken brighter', () => {
  const random = makeRandom(7)
  const noise = () => random.below(25) - 12
  scenes.forEach((scene, index) => {
    const variants = {
      smaller: drawn(scene, 64, 64),
      larger: drawn(scene, 320, 240),
      noisy: drawn(scene, 160, 120, noise),
      coarse: drawn((x, y) => Math.round(scene(x, y) / 16) * 16, 160, 120),
      brighter: drawn(scene, 160, 120, () => 20),
    }
    for (const [name, variant] of Object.entries(variants))
      expect(lookDistance(looks[index]!, lookOf(variant)), `${name} ${index}`).toBeLessThanOrEqual(SAME)
  })
})

test('Different pictures look different', () => {
  for (const [index, look] of looks.entries())
    for (const other of looks.slice(index + 1)) expect(lookDistance(look, other)).toBeGreaterThan(OTHER)
})

test('A blank wall has no look, however it is lit', () => {
  const random = makeRandom(3)
  const walls = [0, 90, 255].map((grey) =>
    lookOf(
      drawn(
        () => grey,
        40,
        30,
        () => random.below(3) - 1,
      ),
    ),
  )
  expect(new Set(walls)).toEqual(new Set(['0'.repeat(16)]))
})

test('A look is 16 hex digits, of a picture of any size', () => {
  for (const [width, height] of [
    [1, 1],
    [3, 90],
    [33, 31],
  ] as const)
    expect(lookOf(drawn((x, y) => x * y * 255, width, height))).toMatch(/^[0-9a-f]{16}$/)
})

test('A distance counts bits, and is the same both ways', () => {
  expect(lookDistance('0000000000000000', 'ffffffffffffffff')).toBe(64)
  expect(lookDistance('0000000000000001', '0000000000000003')).toBe(1)
  expect(lookDistance('8000000000000003', '0000000000000000')).toBe(3)
})

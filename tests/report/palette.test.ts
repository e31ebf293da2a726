import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paletted } from '../../electron/report/palette'

const pixelsOf = (colours: readonly (readonly number[])[]) =>
  Uint8Array.from(colours.flatMap(([red, green, blue]) => [red!, green!, blue!, 255]))

const shown = ({ palette, places }: ReturnType<typeof paletted>) =>
  Array.from(places, (place) => [...palette.subarray(place * 3, place * 3 + 3)])

const byte = fc.integer({ min: 0, max: 255 })

test('a picture of up to 256 colours keeps every pixel', () => {
  const colours = fc.array(fc.tuple(byte, byte, byte), { minLength: 1, maxLength: 256 })
  fc.assert(
    fc.property(colours, (list) => {
      expect(shown(paletted(pixelsOf(list)))).toEqual(list)
    }),
  )
})

test('of more colours the common ones stay, and a rarer one takes the nearest', () => {
  const common = Array.from({ length: 256 }, (_, index) => [index, 0, 0])
  const rare = [200, 1, 0]
  const last = shown(paletted(pixelsOf([rare, ...common, ...common, rare.map((value) => value + 1)])))
  expect(last.slice(1, 513)).toEqual([...common, ...common])
  expect(last[0]).toEqual([200, 0, 0])
  expect(last.at(-1)).toEqual([201, 0, 0])
})

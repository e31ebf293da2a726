import type { PhotoKind } from '@shared/image/kind'
import { realTime, takenTime } from '@shared/image/taken'
import { formatTaken, readTypedTime } from '@shared/image/typed-time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  comment,
  exifBlock,
  exifSegment,
  jpeg,
  png,
  pngChunk,
  webp,
  webpChunk,
  xmpSegment,
} from '../../builders/image'

const TAKEN = '2024:11:30 09:41:05'
const ISO = '2024-11-30T09:41:05'

describe('The camera’s time', () => {
  test.each(['II', 'MM'] as const)('is read in byte order %s', (order) => {
    const bytes = jpeg({ extra: exifSegment({ taken: TAKEN, order, orientation: 6, place: 'GPS' }) })
    expect(takenTime('jpeg', bytes)).toBe(ISO)
  })

  test('is found behind other segments', () => {
    const extra = [...comment('x'), ...xmpSegment('y'), ...exifSegment({ taken: TAKEN })]
    expect(takenTime('jpeg', jpeg({ extra }))).toBe(ISO)
  })

  test('is read from a PNG and a WebP', () => {
    const block = exifBlock({ taken: TAKEN })
    expect(takenTime('png', png({ extra: pngChunk('eXIf', block) }))).toBe(ISO)
    const frame = webpChunk('VP8X', [0, 0, 0, 0, 7, 0, 0, 5, 0, 0])
    expect(takenTime('webp', webp(frame, webpChunk('EXIF', block)))).toBe(ISO)
    const prefixed = [...Buffer.from('Exif\0\0'), ...block]
    expect(takenTime('webp', webp(frame, webpChunk('EXIF', prefixed)))).toBe(ISO)
  })

  test.each([
    '',
    '0000:00:00 00:00:00',
    '2024:02:30 09:41:05',
    '2024:11:30 24:00:00',
    '1904:01:01 00:00:00',
    '    :  :     :  :  ',
    '2024-11-30',
    'yesterday at eleven',
  ])('is nothing where the camera wrote “%s”', (taken) => {
    expect(takenTime('jpeg', jpeg({ extra: exifSegment({ taken }) }))).toBeNull()
  })

  test('is nothing in a picture without it', () => {
    expect(takenTime('jpeg', jpeg())).toBeNull()
    for (const kind of ['png', 'webp', 'gif', 'bmp'] as const) expect(takenTime(kind, png())).toBeNull()
  })

  test('is a time or nothing, whatever the bytes are', () => {
    const sound = jpeg({ extra: exifSegment({ taken: TAKEN, order: 'MM', place: 'x'.repeat(40) }) })
    const changes = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 20 })
    const kinds = fc.constantFrom<PhotoKind>('jpeg', 'png', 'webp', 'bmp', 'gif')
    fc.assert(
      fc.property(changes, kinds, fc.nat(sound.length), (changed, kind, length) => {
        const copy = Uint8Array.from(sound)
        for (const [at, value] of changed) copy[at] = value
        const time = takenTime(kind, copy.subarray(0, length))
        if (time !== null) expect(realTime(time)).toBe(time)
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('A typed time', () => {
  test.each([
    ['2024-11-30 09:41', '2024-11-30T09:41:00'],
    ['2024/11/3 9:41:05', '2024-11-03T09:41:05'],
    ['２０２４年１１月３０日　９时４１分', '2024-11-30T09:41:00'],
    ['2024.11.30 9点5分', '2024-11-30T09:05:00'],
    ['2024-11-30T09:41:05', ISO],
  ])('%s is understood', (typed, iso) => {
    expect(readTypedTime(typed)).toBe(iso)
  })

  test.each(['', '2024-11-30', '9:41', '2024-13-01 09:41', '2024-11-30 25:00', '昨天上午'])(
    '“%s” is none',
    (typed) => {
      expect(readTypedTime(typed)).toBeNull()
    },
  )

  test('What is shown can be typed again', () => {
    const times = fc
      .date({
        min: new Date('1990-01-01T00:00:00Z'),
        max: new Date('2099-12-31T23:59:59Z'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 19))
    fc.assert(
      fc.property(times, (iso) => {
        expect(readTypedTime(formatTaken(iso))).toBe(iso)
      }),
    )
  })
})

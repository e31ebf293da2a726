import { PHOTO_BYTES, PHOTO_SIDE } from '@shared/case/photo'
import { checkPlainJpeg, plainJpeg } from '@shared/image/plain-jpeg'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  comment,
  exifSegment,
  iccSegment,
  jpeg,
  png,
  segment,
  withSegments,
  xmpSegment,
} from '../../builders/image'

const SIZE = { width: 640, height: 480 }
const EXTRAS = {
  EXIF: exifSegment({ taken: '2024:11:30 09:41:05', place: 'N 24.8' }),
  XMP: xmpSegment('owner'),
  'a colour profile': iccSegment('profile'),
  'a comment': comment('owner'),
  'Photoshop’s remarks': segment(0xed, [...Buffer.from('Photoshop 3.0\0')]),
  'Adobe’s mark': segment(0xee, [...Buffer.from('Adobe\0d\0\0\0\0\x01')]),
  'a thumbnail in the mark': segment(0xe0, [...Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01'), 1, 2, 3]),
  'words behind the mark': segment(0xe0, [...Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0GPS')]),
  'a thumbnail beside the mark': segment(0xe0, [...Buffer.from('JFXX\0\x10'), 1, 2, 3]),
  'a segment of no known kind': segment(0xf0, [1, 2, 3]),
}

const refused = (code: RegExp) =>
  expect.objectContaining({ code: 'bad-photo', message: expect.stringMatching(code) })

describe('A plain JPEG', () => {
  test('passes', () => {
    expect(() => checkPlainJpeg(jpeg(), SIZE)).not.toThrow()
    expect(() => checkPlainJpeg(jpeg({ frame: 0xc2 }), SIZE)).not.toThrow()
  })

  test.each(Object.entries(EXTRAS))('has no %s: it is refused, and taken out before', (_, extra) => {
    const bytes = jpeg({ extra })
    expect(() => checkPlainJpeg(bytes, SIZE)).toThrow(refused(/附加内容/))
    expect(plainJpeg(bytes)).toEqual(jpeg())
  })

  test('has nothing behind its end', () => {
    const bytes = Uint8Array.from([...jpeg(), ...Buffer.from('PK\x03\x04 and more')])
    expect(() => checkPlainJpeg(bytes, SIZE)).toThrow(refused(/后面另有内容/))
    expect(plainJpeg(bytes)).toEqual(jpeg())
  })

  test('has nothing between its segments or before them', () => {
    const [first, second, ...rest] = jpeg()
    for (const bytes of [
      [first!, second!, 1, 2, 3, ...rest],
      [1, 2, 3, first!, second!, ...rest],
    ])
      expect(() => checkPlainJpeg(Uint8Array.from(bytes), SIZE)).toThrow(refused(/不是 JPEG/))
  })

  test('is as large as is said, and no larger than a photo may be', () => {
    expect(() => checkPlainJpeg(jpeg(), { width: 480, height: 640 })).toThrow(refused(/尺寸与所说的不符/))
    const wide = { width: PHOTO_SIDE + 1, height: 100 }
    expect(() => checkPlainJpeg(jpeg(wide), wide)).toThrow(refused(/尺寸超出范围/))
    const heavy = jpeg({ data: new Array(PHOTO_BYTES).fill(7) })
    expect(() => checkPlainJpeg(heavy, SIZE)).toThrow(refused(/太大/))
  })

  test.each([
    ['nothing', new Uint8Array()],
    ['a PNG', png()],
    ['half of one', jpeg().subarray(0, 90)],
    ['one of a rare kind', jpeg({ frame: 0xc9 })],
    ['one with two frames', jpeg({ extra: segment(0xc0, [8, 1, 224, 2, 128, 1, 1, 17, 0]) })],
  ])('is not %s', (_, bytes) => {
    expect(() => checkPlainJpeg(bytes, SIZE)).toThrow(refused(/照片没有保存/))
  })
})

test('What has been made plain stays as it is, and no planted word survives, wherever it stood', () => {
  const words = fc.stringMatching(/^[A-Z]{12}$/)
  const extra = fc.tuple(fc.constantFrom(0xe1, 0xe2, 0xe5, 0xed, 0xef, 0xfe), words)
  fc.assert(
    fc.property(fc.array(extra, { maxLength: 6 }), words, (segments, tail) => {
      const planted = withSegments(
        jpeg(),
        ...segments.map(([marker, word]) => segment(marker, [...Buffer.from(word)])),
      )
      const plain = plainJpeg(Uint8Array.from([...planted, ...Buffer.from(tail)]))
      expect(plainJpeg(plain)).toEqual(plain)
      expect(() => checkPlainJpeg(plain, SIZE)).not.toThrow()
      const left = Buffer.from(plain).toString('latin1')
      for (const word of [...segments.map(([, each]) => each), tail]) expect(left).not.toContain(word)
    }),
  )
})

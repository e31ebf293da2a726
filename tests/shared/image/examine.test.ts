import { checkFileSize, examine, MOST_FILE_BYTES } from '@shared/image/examine'
import { CaseProblem } from '@shared/outcome'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bmp, gif, isoFile, JFIF, jpeg, png, segment, webp, webpChunk } from '../../builders/image'

const bytesOf = (words: string) => Uint8Array.from(Buffer.from(words, 'latin1'))
const VP8X = (width: number, height: number) =>
  webp(webpChunk('VP8X', [0, 0, 0, 0, ...three(width - 1), ...three(height - 1)]))
const three = (value: number) => [value & 255, (value >> 8) & 255, value >> 16]

/** Why a file is refused, or the kind that it is taken for. */
function verdict(bytes: Uint8Array, name = '大门.jpg'): string {
  try {
    return examine(name, bytes)
  } catch (error) {
    if (error instanceof CaseProblem) return error.message
    throw error
  }
}

const PHOTOS = { jpeg: jpeg(), png: png(), gif: gif(), bmp: bmp(), webp: VP8X(800, 600) }

describe('What is a photo', () => {
  test.each(Object.entries(PHOTOS))('%s is, whatever its name says', (kind, bytes) => {
    expect(verdict(bytes, '照片.txt')).toBe(kind)
  })

  test.each([
    ['nothing', new Uint8Array(), /是空的/],
    ['HEIC', isoFile('heic', 'mif1', 'heic'), /HEIC.*兼容性最佳/],
    ['HEIC by its other brands', isoFile('isom', 'heix'), /HEIC/],
    ['AVIF', isoFile('avif', 'mif1', 'avif'), /AVIF/],
    ['a film', isoFile('isom', 'mp42'), /视频/],
    ['a film of old', bytesOf('RIFF\x10\0\0\0AVI LIST'), /视频/],
    ['sound', bytesOf('RIFF\x10\0\0\0WAVEfmt '), /内容不是图片/],
    ['a camera’s raw file', bytesOf('II*\0\x10\0\0\0CR\x02\0'), /RAW/],
    ['Canon’s newer raw file', isoFile('crx ', 'isom'), /RAW/],
    ['SVG', bytesOf('<?xml version="1.0"?>\n<svg onload="alert(1)"/>'), /SVG/],
    ['SVG without a heading', bytesOf('  <SVG xmlns="x"><script/></SVG>'), /SVG/],
    ['a page', bytesOf('<!doctype html><p>photo'), /内容不是图片/],
    ['PDF', bytesOf('%PDF-1.7'), /PDF/],
    ['a document', bytesOf('PK\x03\x04'), /办公文档/],
    ['a text', bytesOf('照片'), /内容不是图片/],
  ])('%s is not, and the refusal names the file and what to do', (_, bytes, words) => {
    expect(verdict(bytes)).toMatch(words)
    expect(verdict(bytes)).toMatch(/^“大门\.jpg”.*。请.*。$/)
  })
})

describe('Before anything decodes it', () => {
  test.each([
    ['JPEG', jpeg({ width: 65_000, height: 65_000 })],
    ['PNG', png({ stated: [2 ** 31 - 1, 2 ** 31 - 1] })],
    ['PNG of one row', png({ stated: [1_000_000, 1] })],
    ['GIF', gif(65_535, 65_535)],
    ['WebP', VP8X(16_384, 16_384)],
  ])('a %s that says it is huge is refused', (_, bytes) => {
    expect(verdict(bytes)).toMatch(/超过 1 亿像素或一边超过 2 万点/)
  })

  test.each([
    ['JPEG', jpeg({ height: 0 })],
    ['PNG', png({ stated: [0, 5] })],
    ['BMP', bmp(0, 0)],
  ])('a %s without width or height is refused', (_, bytes) => {
    expect(verdict(bytes)).toMatch(/宽或高是 0/)
  })

  test('A GIF is as large as its first frame where its screen is nothing', () => {
    expect(verdict(gif(0, 0))).toBe('gif')
  })

  test('100 megapixels pass, one row more does not', () => {
    expect(verdict(jpeg({ width: 10_000, height: 10_000 }))).toBe('jpeg')
    expect(verdict(jpeg({ width: 10_000, height: 10_001 }))).toMatch(/超过/)
  })

  test.each(Object.entries(PHOTOS).filter(([kind]) => kind !== 'webp'))(
    'a %s that breaks off anywhere is refused',
    (_, bytes) => {
      // A GIF is whole without the mark at its end.
      for (let length = 0; length < bytes.length - 1; length += 1)
        expect(verdict(bytes.subarray(0, length)), `${length} bytes`).toMatch(/^“大门/)
    },
  )

  test('a JPEG with more scans than any camera writes is refused', () => {
    const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 1, 2]
    expect(verdict(jpeg({ data: Array.from({ length: 20 }, () => scan).flat() }))).toBe('jpeg')
    expect(verdict(jpeg({ data: Array.from({ length: 200 }, () => scan).flat() }))).toMatch(/已损坏/)
  })

  test('a picture inside a picture does not speak for it', () => {
    const thumbnail = segment(0xe1, [...jpeg({ width: 9, height: 9 })])
    const huge = jpeg({ width: 60_000, height: 60_000, extra: [...JFIF, ...thumbnail] })
    expect(verdict(huge)).toMatch(/60000×60000/)
  })

  test('a file of over 40 MB is refused unread', () => {
    expect(() => checkFileSize('大门.jpg', MOST_FILE_BYTES)).not.toThrow()
    expect(() => checkFileSize('大门.jpg', MOST_FILE_BYTES + 1)).toThrow(/“大门\.jpg”有 41 MB/)
  })
})

test('Whatever the bytes are, the answer is a kind or a refusal in words', () => {
  const beginnings = [...Object.values(PHOTOS), isoFile('heic'), bytesOf('<svg'), bytesOf('RIFF....WEBPVP8 ')]
  const damaged = fc
    .tuple(fc.constantFrom(...beginnings), fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 12 }))
    .map(([bytes, changes]) => {
      const copy = Uint8Array.from(bytes)
      for (const [at, value] of changes) if (at < copy.length) copy[at] = value
      return copy
    })
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), damaged), (bytes) => {
      expect(verdict(bytes)).toMatch(/^(jpeg|png|webp|bmp|gif|“大门\.jpg”.+)$/)
    }),
    { numRuns: 3_000 },
  )
})

import {
  bmp,
  comment,
  exifBlock,
  exifSegment,
  gif,
  iccSegment,
  isoFile,
  jpeg,
  png,
  pngChunk,
  segment,
  webp,
  webpChunk,
  withSegments,
  xmpSegment,
} from './image'
import { makeRandom } from './prng'

/** Stands in every piece of metadata, and must stand in nothing that is stored. */
export const PLANTED = 'PLANTED-24.812N-118.66E'

export interface HostileImage {
  name: string
  bytes: Uint8Array
}

/** Small pictures of rare kinds, made by ImageMagick. */
const PROGRESSIVE =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wgARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAMF/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAT/2gAMAwEAAhADEAAAActBZfdAf//EABUQAQEAAAAAAAAAAAAAAAAAAAAR/9oACAEBAAEFAqqqqv/EABURAQEAAAAAAAAAAAAAAAAAAAAU/9oACAEDAQE/AbVr/8QAFREBAQAAAAAAAAAAAAAAAAAAABT/2gAIAQIBAT8BgQP/xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAY/Al//xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAE/IV//AP/aAAwDAQACAAMAAAAQxx//xAAVEQEBAAAAAAAAAAAAAAAAAAAAcf/aAAgBAwEBPxClP//EABURAQEAAAAAAAAAAAAAAAAAAABx/9oACAECAQE/EIQ//8QAFhABAQEAAAAAAAAAAAAAAAAAcQAg/9oACAEBAAE/EFKWB//Z'
const CMYK =
  '/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUmTzUtNU9PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P/8AAFAgAEAAYBAEiAAIRAQMRAQQRAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAFBv/EAB0QAAIABwEAAAAAAAAAAAAAAAABAhETFSVRUvD/xAAVAQEBAAAAAAAAAAAAAAAAAAAABv/EABcRAAMBAAAAAAAAAAAAAAAAAAADFRb/2gAOBAEAAhEDEQQAAD8As11sV1spW6DlC3QcontE0loLjVZz0ybXWwUrdBygNE0QXDOemf/Z'
const GREY =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//wAALCAAQABgBASIA/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQG/8QAFhABAQEAAAAAAAAAAAAAAAAAABNh/9oACAEBAAA/AMZQoUSU0ppTX//Z'
export const RARE_KINDS = [PROGRESSIVE, CMYK, GREY].map((text) =>
  Uint8Array.from(Buffer.from(text, 'base64')),
)

const ascii = (words: string) => [...Buffer.from(words, 'latin1')]
const NAMES = ['jpg', 'jpeg', 'JPG', 'png', 'gif', 'webp', 'bmp', 'heic', 'exe', 'txt', 'svg', 'pdf', 'html']

/** As many files as are asked for that somebody careless or malicious could offer as photos; the same seed makes the same ones. `sound` are pictures that decode. */
export function hostileImages(count: number, seed: number, sound: readonly Uint8Array[]): HostileImage[] {
  const random = makeRandom(seed)
  const { below, pick } = random
  const words = () => `${PLANTED} ${below(1e9)}`
  const bases = [...sound, ...RARE_KINDS, png(), png({ bits: 16 }), gif(), bmp(17, 9)]
  const jpegs = [...sound, ...RARE_KINDS].filter((bytes) => bytes[0] === 0xff)
  const exif = (orientation = 1 + below(8)) =>
    exifSegment({ taken: '2024:11:30 09:41:05', orientation, place: words(), order: pick(['II', 'MM']) })
  const flipped = (bytes: Uint8Array, flips: number) => {
    const copy = Uint8Array.from(bytes)
    for (let flip = 0; flip < flips; flip += 1) copy[below(copy.length)]! ^= 1 << below(8)
    return copy
  }
  const joined = (...parts: readonly (readonly number[] | Uint8Array)[]) =>
    Uint8Array.from(parts.flatMap((part) => [...part]))

  const makers: readonly (() => Uint8Array)[] = [
    () => new Uint8Array(),
    () => Uint8Array.from({ length: below(3_000) }, () => below(256)),
    () => {
      const bytes = pick(bases)
      return bytes.subarray(0, below(bytes.length))
    },
    () => flipped(pick(bases), 1),
    () => flipped(pick(bases), 2 + below(40)),
    () => flipped(withSegments(pick(jpegs), exif()), 1 + below(20)),
    () => withSegments(pick(jpegs), exif()),
    () => withSegments(pick(jpegs), comment(words()), xmpSegment(words()), iccSegment(words()), exif()),
    () => withSegments(pick(jpegs), segment(0xed, ascii(`Photoshop 3.0\0${words()}`)), exif()),
    () =>
      withSegments(pick(jpegs), segment(0xe1, [...ascii('Exif\0\0'), ...exifBlock({}), ...thumbnail(exif)])),
    () => joined(pick(jpegs), ascii(`PK\x03\x04${words()}`)),
    () => joined(pick(jpegs), withSegments(pick(jpegs), exif())),
    () => withSegments(pick(jpegs), comment(`*/alert(1)/* <script>${words()}</script> %PDF-1.4`)),
    () => joined(ascii(`GIF89a/*${words()}*/=1;`)),
    () => jpeg({ width: 20_001 + below(40_000), height: 1 + below(60_000), extra: exif() }),
    () => jpeg({ width: 9_000, height: 9_000, extra: exif() }),
    () => jpeg({ height: 0 }),
    () => jpeg({ data: Array.from({ length: 150 }, () => segment(0xda, [1, 1, 0, 0, 63, 0])).flat() }),
    () => png({ stated: [2 ** 31 - 1 - below(1_000), 2 ** 31 - 1] }),
    () => png({ stated: [12_000, 8_000] }),
    () => png({ width: 5 + below(60), extra: pngChunk('tEXt', ascii(`GPS\0${words()}`)) }),
    () => png({ width: 5 + below(60), extra: pngChunk('eXIf', exifBlock({ place: words() })) }),
    () =>
      png({ width: 5 + below(60), bits: 16, extra: pngChunk('iCCP', ascii(`ICC_PROFILE\0\0${words()}`)) }),
    () =>
      png({ extra: pngChunk('iTXt', ascii(`XML:com.adobe.xmp\0\0\0\0\0http://ns.adobe.com/${words()}`)) }),
    () => gif(below(2) * 65_535, 0),
    () => gif(1 + below(300), 1 + below(300)),
    () => bmp(1 + below(90), 1 + below(90)),
    () => flipped(bmp(20, 20), 4),
    () => webp(webpChunk('VP8X', [0, 0, 0, 0, 255, 255, 255, 255, 255, 255])),
    () =>
      webp(
        webpChunk('VP8X', [12, 0, 0, 0, 7, 0, 0, 7, 0, 0]),
        webpChunk('EXIF', exifBlock({ place: words() })),
      ),
    () =>
      joined(
        ascii(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>${words()}</script></svg>`),
      ),
    () => joined(ascii(`<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "&b;&b;">]><svg>&a;${words()}</svg>`)),
    () => joined(isoFile('heic', 'mif1'), ascii(words())),
    () => joined(isoFile('avif'), ascii(words())),
    () => joined(isoFile('isom', 'mp42'), ascii(words())),
    () => joined(ascii(`%PDF-1.7 ${words()}`)),
    () => joined(ascii('II*\0'), ascii(words())),
  ]
  return Array.from({ length: count }, (_, index) => {
    const make = index < makers.length ? makers[index]! : pick(makers)
    return { name: `${String(index).padStart(3, '0')}.${pick(NAMES)}`, bytes: make() }
  })
}

/** A thumbnail with metadata of its own, as cameras put it into their metadata. */
const thumbnail = (exif: () => number[]) => jpeg({ width: 160, height: 120, extra: exif() })

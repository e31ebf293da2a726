import { be32, latin } from './bytes'

export const PHOTO_KINDS = ['jpeg', 'png', 'webp', 'bmp', 'gif'] as const
export type PhotoKind = (typeof PHOTO_KINDS)[number]

/** What a file is by its first bytes, whatever its name says. */
export type FileKind =
  | PhotoKind
  | 'empty'
  | 'heic'
  | 'avif'
  | 'tiff'
  | 'svg'
  | 'pdf'
  | 'office'
  | 'video'
  | 'unknown'

const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']
const AVIF_BRANDS = ['avif', 'avis']

/** Byte strings that a kind of file begins with. */
const BEGINNINGS: readonly (readonly [string, FileKind])[] = [
  ['\xff\xd8\xff', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['BM', 'bmp'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['IIU\0', 'tiff'],
  ['IIRO', 'tiff'],
  ['FUJIFILM', 'tiff'],
  ['FOVb', 'tiff'],
  ['%PDF', 'pdf'],
  ['PK\x03\x04', 'office'],
  ['\xd0\xcf\x11\xe0', 'office'],
  ['\x1a\x45\xdf\xa3', 'video'],
  ['FLV\x01', 'video'],
  ['\0\0\x01\xba', 'video'],
  ['\x30\x26\xb2\x75', 'video'],
]

const LOOKED_AT = 512

/** Tells the kind of a file by its magic bytes; the name plays no part. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  const head = latin(bytes, 0, LOOKED_AT)
  if (head.startsWith('RIFF')) return riffKind(head)
  if (head.slice(4, 8) === 'ftyp') return brandKind(head, be32(bytes, 0))
  const known = BEGINNINGS.find(([beginning]) => head.startsWith(beginning))
  if (known) return known[1]
  return /^(\xef\xbb\xbf)?\s*<(\?xml|!--|!doctype svg|svg)/i.test(head) && /<svg/i.test(head)
    ? 'svg'
    : 'unknown'
}

function riffKind(head: string): FileKind {
  const form = head.slice(8, 12)
  return form === 'WEBP' ? 'webp' : form === 'AVI ' ? 'video' : 'unknown'
}

/** The brands of a picture or a film in an ISO base media file: the main one and those it also fits. */
function brandKind(head: string, length: number): FileKind {
  const brands = [head.slice(8, 12)]
  for (let at = 16; at + 4 <= Math.min(length, head.length); at += 4) brands.push(head.slice(at, at + 4))
  if (brands.some((brand) => AVIF_BRANDS.includes(brand))) return 'avif'
  if (brands.some((brand) => HEIC_BRANDS.includes(brand))) return 'heic'
  return brands[0] === 'crx ' ? 'tiff' : 'video'
}

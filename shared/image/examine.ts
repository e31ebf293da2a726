import { CaseProblem } from '../outcome'
import { readBmp } from './bmp'
import { readGif } from './gif'
import type { ImageHeader } from './header'
import { readJpeg } from './jpeg'
import { type FileKind, fileKind, PHOTO_KINDS, type PhotoKind } from './kind'
import { readPng } from './png'
import { readWebp } from './webp'

const MB = 1_048_576
export const MOST_FILE_BYTES = 40 * MB
const MOST_PIXELS = 100_000_000
const LONGEST_SIDE = 20_000

const READERS: Record<PhotoKind, (bytes: Uint8Array) => ImageHeader | null> = {
  jpeg: readJpeg,
  png: readPng,
  webp: readWebp,
  bmp: readBmp,
  gif: readGif,
}

/** Why a file of this kind is no photo, and what to do about it. */
const REFUSED: Record<Exclude<FileKind, PhotoKind>, string> = {
  empty: '是空的，没有内容。请在手机或电脑上打开看看，再重新拷贝一次。',
  heic: '是 HEIC 格式，这台电脑读不了。请在手机“设置-相机-格式”里选“兼容性最佳”后再拍，或先在手机上转成 JPG 再传。',
  avif: '是 AVIF 格式。请先在手机或看图软件里另存为 JPG，再添加。',
  tiff: '是 TIFF 或相机原始（RAW）格式。请先用看图软件另存为 JPG，再添加。',
  svg: '是 SVG 矢量图，不是照片。请先截图或另存为 PNG，再添加。',
  pdf: '是 PDF 文件，不是照片。请打开后截图，用 Ctrl+V 粘贴进来。',
  office: '是办公文档或压缩包，不是照片。请打开后把里面的图片另存为 JPG，再添加。',
  video: '是视频，不是照片。请暂停在要用的画面上截图，再添加截图。',
  unknown: '不是照片，内容不是图片。请确认选对了文件，照片应为 JPG、PNG 等格式。',
}

const refusal = (name: string, words: string) =>
  new CaseProblem('not-a-photo', `“${name}”${words}`, { file: name })

/** Refuses a file that is too large to be a photo, before it is read. */
export function checkFileSize(name: string, bytes: number): void {
  if (bytes > MOST_FILE_BYTES)
    throw refusal(name, `有 ${Math.ceil(bytes / MB)} MB，超过 40 MB。请换成压缩过的照片，再添加。`)
}

const isPhoto = (kind: FileKind): kind is PhotoKind => PHOTO_KINDS.some((each) => each === kind)

/** Reads the header of a file that is offered as a photo, before anything decodes it; throws CaseProblem `not-a-photo` naming the file. */
export function examine(name: string, bytes: Uint8Array): PhotoKind {
  const kind = fileKind(bytes)
  if (!isPhoto(kind)) throw refusal(name, REFUSED[kind])
  const header = READERS[kind](bytes)
  if (!header) throw refusal(name, '的内容已损坏，读不出图片。请从手机重新传一次原图。')
  const { width, height, isWhole } = header
  if (width === 0 || height === 0) throw refusal(name, '的宽或高是 0，内容已损坏。请从手机重新传一次原图。')
  if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE)
    throw refusal(name, `有 ${width}×${height} 点，超过 1 亿像素或一边超过 2 万点。请缩小后再添加。`)
  if (!isWhole) throw refusal(name, '不完整，可能没有传完。请从手机重新传一次原图。')
  return kind
}

/** The refusal of a picture whose header is sound and which still does not decode. */
export const notDecoded = (name: string): CaseProblem =>
  refusal(name, '的内容已损坏，显示不出来。请从手机重新传一次原图。')

/** The refusal of a file that cannot be read at all: a folder, or one that was moved meanwhile. */
export const notRead = (name: string): CaseProblem =>
  refusal(name, '读不出来，可能是文件夹，或文件已被移走。请重新选择照片文件。')

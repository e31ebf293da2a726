import { PHOTO_SIDE } from '@shared/case/photo'
import { plainJpeg } from '@shared/image/plain-jpeg'
import { type Grey, lookOf } from '@shared/photo-look'

export interface EncodedPhoto {
  bytes: Uint8Array<ArrayBuffer>
  width: number
  height: number
  look: string
}

const QUALITY = 0.82
/** A multiple of the side that the look is made on. */
const LOOK_SIDE = 64
const DEADLINE_MS = 30_000

/** Draws a picture upright and writes it anew as a JPEG in sRGB: only its pixels go on, nothing that the file said beside them. Throws where it does not decode. */
export async function reEncode(file: Blob): Promise<EncodedPhoto> {
  const bitmap = await decode(file)
  try {
    const scale = Math.min(1, PHOTO_SIDE / Math.max(bitmap.width, bitmap.height))
    const width = Math.max(1, Math.round(bitmap.width * scale))
    const height = Math.max(1, Math.round(bitmap.height * scale))
    const { canvas } = draw(bitmap, width, height)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
    const bytes = plainJpeg(new Uint8Array(await blob.arrayBuffer()))
    return { bytes, width, height, look: lookOf(greyOf(canvas)) }
  } finally {
    bitmap.close()
  }
}

/** A picture that keeps the decoder busy for longer than this is not worth waiting for. */
async function decode(file: Blob): Promise<ImageBitmap> {
  const decoding = createImageBitmap(file, { imageOrientation: 'from-image' })
  let timer = 0
  const late = new Promise<never>((_, refuse) => {
    timer = window.setTimeout(() => {
      void decoding.then((bitmap) => bitmap.close())
      refuse(new Error('the decoder took too long'))
    }, DEADLINE_MS)
  })
  return Promise.race([decoding, late]).finally(() => clearTimeout(timer))
}

function draw(picture: ImageBitmap | OffscreenCanvas, width: number, height: number) {
  const context = new OffscreenCanvas(width, height).getContext('2d', { colorSpace: 'srgb' })
  if (!context) throw new Error('no canvas')
  // Paper shows through where a picture is transparent; a JPEG would make it black.
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, width, height)
  return context
}

/** ITU-R BT.601 luma. */
function greyOf(canvas: OffscreenCanvas): Grey {
  const { data } = draw(canvas, LOOK_SIDE, LOOK_SIDE).getImageData(0, 0, LOOK_SIDE, LOOK_SIDE)
  const pixels = Array.from(
    { length: LOOK_SIDE * LOOK_SIDE },
    (_, at) => 0.299 * data[at * 4]! + 0.587 * data[at * 4 + 1]! + 0.114 * data[at * 4 + 2]!,
  )
  return { width: LOOK_SIDE, height: LOOK_SIDE, pixels }
}

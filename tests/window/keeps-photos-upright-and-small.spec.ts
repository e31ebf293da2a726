import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { lookDistance } from '@shared/look-distance'
import { exifSegment, withSegments } from '../builders/image'
import { expect, openSample, test } from './desk'
import { drawPicture, openPhotoPanel, writePicture } from './photo-files'
import { ask } from './settle'

/** Where the red corner of the picture comes to stand for each way in which the camera was held. */
const CORNERS = [
  'top left',
  'top right',
  'bottom right',
  'bottom left',
  'top left',
  'top right',
  'bottom right',
  'bottom left',
]

test('keeps photos upright, however the camera was held', async ({ desk, home }) => {
  await openSample(desk)
  const { page } = desk
  const picture = await drawPicture(page, { width: 400, height: 300 })
  const files = CORNERS.map((_, index) => {
    const turned = withSegments(
      picture,
      exifSegment({ orientation: index + 1, order: index % 2 ? 'MM' : 'II' }),
    )
    return writePicture(join(home.folder, '照片'), `${index + 1}.jpg`, turned)
  })
  await attach(page, files)
  const photos = await photosByName(page)
  for (const [index, corner] of CORNERS.entries()) {
    const photo = photos.get(`${index + 1}.jpg`)!
    expect([photo.width, photo.height]).toEqual(index < 4 ? [400, 300] : [300, 400])
    expect(await redCorner(page, photo.hash), `orientation ${index + 1}`).toBe(corner)
  }
})

test('keeps photos small, and their look through compression and resizing', async ({ desk, home }) => {
  await openSample(desk)
  const { page } = desk
  const shapes = {
    'large.jpg': { width: 4_000, height: 3_000 },
    'small.jpg': { width: 640, height: 480 },
    'poor.jpg': { width: 1_600, height: 1_200, quality: 0.2 },
    'exact.png': { width: 1_200, height: 900, type: 'image/png' },
    'other.jpg': { number: 2 },
    'another.jpg': { number: 3 },
  }
  const files: string[] = []
  for (const [name, shape] of Object.entries(shapes))
    files.push(writePicture(join(home.folder, '照片'), name, await drawPicture(page, shape)))
  await attach(page, files)
  const photos = await photosByName(page)
  const large = photos.get('large.jpg')!
  expect([large.width, large.height]).toEqual([2_048, 1_536])
  const apart = (name: string) => lookDistance(large.look, photos.get(name)!.look)
  for (const name of ['small.jpg', 'poor.jpg', 'exact.png']) expect(apart(name), name).toBeLessThanOrEqual(6)
  for (const name of ['other.jpg', 'another.jpg']) expect(apart(name), name).toBeGreaterThan(12)
})

async function attach(page: Page, files: string[]): Promise<void> {
  await openPhotoPanel(page)
  await page.getByLabel('选择照片文件').setInputFiles(files)
  await expect(page.getByRole('button', { name: /^看照片 / })).toHaveCount(files.length, { timeout: 30_000 })
}

async function photosByName(page: Page) {
  const photos = await ask(page, 'photo.list', { subject: 'E001' })
  return new Map(photos.map((photo) => [photo.name, photo]))
}

/** The corner of a stored photo that is red. */
const redCorner = (page: Page, hash: string) =>
  page.evaluate(async (asked) => {
    const { duhe } = window as unknown as {
      duhe: { call(name: string, input: unknown): Promise<{ value: BlobPart }> }
    }
    const { value } = await duhe.call('photo.read', { hash: asked })
    const bitmap = await createImageBitmap(new Blob([value]))
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', {
      willReadFrequently: true,
    })!
    context.drawImage(bitmap, 0, 0)
    const corners = [0.1, 0.9].flatMap((down) => [0.1, 0.9].map((across) => ({ down, across })))
    const red = corners.filter(({ down, across }) => {
      const [r, g, b] = context.getImageData(bitmap.width * across, bitmap.height * down, 1, 1).data
      return r! > 220 && g! < 40 && b! < 40
    })
    return red
      .map(({ down, across }) => `${down < 0.5 ? 'top' : 'bottom'} ${across < 0.5 ? 'left' : 'right'}`)
      .join()
  }, hash)

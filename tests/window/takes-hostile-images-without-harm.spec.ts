import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readJpeg } from '@shared/image/jpeg'
import { checkPlainJpeg } from '@shared/image/plain-jpeg'
import Database from 'better-sqlite3'
import { hostileImages, PLANTED, RARE_KINDS } from '../builders/hostile-images'
import { exifSegment, withSegments } from '../builders/image'
import { expect, openSample, test } from './desk'
import { drawPicture, writePicture } from './photo-files'
import { ask } from './settle'
import { choosePhase, sheetOf } from './sheet'

const COUNT = 500
const METADATA = ['Exif', 'GPS', 'http://ns.adobe', 'ICC_PROFILE', 'JFXX', 'Photoshop', PLANTED]

test(`takes ${COUNT} hostile images without harm`, async ({ desk, home, complaints }) => {
  test.setTimeout(300_000)
  await openSample(desk)
  const { page, app } = desk
  let crashed = false
  page.on('crash', () => {
    crashed = true
  })
  const drawn: Uint8Array[] = []
  for (let number = 1; number <= 8; number += 1)
    for (const type of ['image/jpeg', 'image/webp'])
      drawn.push(await drawPicture(page, { number, type, width: 120 + number, height: 90 }))
  const taken = exifSegment({ taken: '2024:11:30 09:41:05', orientation: 6, place: PLANTED })
  // Pictures in good health besides their metadata: whoever refuses everything does not pass.
  const healthy = [...drawn, ...RARE_KINDS].map((bytes, index) => ({
    name: `好-${index}.jpg`,
    bytes: bytes[0] === 0xff ? withSegments(bytes, taken) : bytes,
  }))
  const offered = [...hostileImages(COUNT - healthy.length, 20_241_130, drawn), ...healthy]
  const folder = join(home.folder, '照片')
  const files = offered.map(({ name, bytes }) => writePicture(folder, name, bytes))

  await page.keyboard.press('Control+3')
  const sheet = sheetOf(page)
  await choosePhase(page, '自评')
  await expect(sheet.row('1.1')).toBeFocused()
  await page.keyboard.press('p')
  await page.getByLabel('选择照片文件').setInputFiles(files)
  const progress = page.getByRole('region', { name: '添加照片' })
  await page.keyboard.press('ArrowDown')
  await expect(sheet.row('2.1')).toBeFocused()
  await expect(progress).toHaveCount(0, { timeout: 240_000 })

  const refusals = page.getByRole('alert')
  await expect(refusals).not.toContainText('程序内部出错')
  const refused = (await refusals.textContent())!
  const photos = await ask(page, 'photo.list', { subject: 'E001' })
  const kept = new Set(photos.map(({ name }) => name))
  for (const { name } of healthy) expect(kept.has(name) || refused.includes('已有这张照片'), name).toBe(true)
  expect(photos.length).toBeGreaterThanOrEqual(healthy.length)
  for (const { name } of offered)
    expect(kept.has(name) || refused.includes(`“${name}”`) || refused.includes('已有这张照片'), name).toBe(
      true,
    )

  await page.getByRole('button', { name: '知道了' }).click()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('0')
  await page.keyboard.press('Enter')
  await expect(sheet.saved).toHaveText(/^已保存 \d\d:\d\d$/)
  expect((await ask(page, 'case.verify', {})).findings).toEqual([])
  expect([crashed, complaints]).toEqual([false, []])

  const opened = await ask(page, 'desk.read', {})
  await app.close()
  const file = caseFileIn(home.folder, opened.case!.fileName)
  expect(readFileSync(file).includes(PLANTED)).toBe(false)
  const blobs = blobsOf(file)
  expect(blobs.length).toBeGreaterThanOrEqual(healthy.length)
  for (const bytes of blobs) {
    checkPlainJpeg(bytes, readJpeg(bytes)!)
    const content = Buffer.from(bytes).toString('latin1')
    expect(METADATA.filter((word) => content.includes(word))).toEqual([])
  }
})

const caseFileIn = (folder: string, name: string): string =>
  join(
    folder,
    readdirSync(folder, { encoding: 'utf8', recursive: true }).find((path) => path.endsWith(name))!,
  )

/** What the file holds of photos, read without the program. */
function blobsOf(file: string): Uint8Array[] {
  const db = new Database(file, { readonly: true })
  const blobs = db.prepare('SELECT bytes FROM photo').pluck().all() as Uint8Array[]
  db.close()
  return blobs
}

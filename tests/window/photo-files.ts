import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from './desk'

/** A picture of a scene as the window's own canvas writes it, one corner red; other numbers are other scenes. */
export async function drawPicture(
  page: Page,
  { number = 1, width = 1_600, height = 1_200, type = 'image/jpeg', quality = 0.9 },
): Promise<Uint8Array<ArrayBuffer>> {
  const base64 = await page.evaluate(
    async (asked) => {
      const canvas = new OffscreenCanvas(asked.width, asked.height)
      const context = canvas.getContext('2d')!
      context.fillStyle = `hsl(${(asked.number * 47) % 360} 30% 60%)`
      context.fillRect(0, 0, asked.width, asked.height)
      for (let box = 0; box < 12; box += 1) {
        const share = (prime: number) => ((asked.number * 7919 + box * prime) % 997) / 997
        context.fillStyle = `hsl(${share(31) * 360} 60% ${share(57) * 100}%)`
        context.fillRect(
          share(271) * asked.width,
          share(613) * asked.height,
          asked.width / 5,
          asked.height / 4,
        )
      }
      context.fillStyle = 'rgb(255 0 0)'
      context.fillRect(0, 0, asked.width / 4, asked.height / 4)
      const blob = await canvas.convertToBlob({ type: asked.type, quality: asked.quality })
      const bytes = new Uint8Array(await blob.arrayBuffer())
      let text = ''
      for (const byte of bytes) text += String.fromCharCode(byte)
      return btoa(text)
    },
    { number, width, height, type, quality },
  )
  return Uint8Array.from(Buffer.from(base64, 'base64'))
}

/** Opens the photos of the criterion that the scoring sheet is at. */
export async function openPhotoPanel(page: Page): Promise<void> {
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('row', { selected: true })).toBeFocused()
  await page.keyboard.press('p')
}

/** Puts these bytes into a file of the folder and returns its path. */
export function writePicture(folder: string, name: string, bytes: Uint8Array): string {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
}

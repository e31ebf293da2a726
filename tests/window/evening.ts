import type { Page } from '@playwright/test'
import { expect, goTo, type OpenDesk } from './desk'
import { settled } from './settled'
import { sheetOf } from './sheet'

/** Keeps what the panel sees at a step of the evening. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  await settled(page)
  await page.screenshot({ path: `test-results/screens/evening-${name}.png` })
}

/** Tells the program who is at work, and gives the window the size of the panel's laptops. */
export async function sitDown({ page }: OpenDesk, name: string): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: /^评分人/ }).click()
  await page.getByRole('textbox', { name: '评分人' }).fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^评分人/ })).toContainText(name)
}

/** Opens the sheet of the phase under way of this subject. */
export async function openSheet(desk: OpenDesk, subject: string) {
  const { page } = desk
  await goTo(desk, '评分')
  const sheet = sheetOf(page)
  await sheet.subject.fill(subject)
  await page.keyboard.press('Enter')
  await expect(sheet.row('1.1')).toBeFocused()
  return sheet
}

/** Gives full points to what is not scored on the sheet that is open. */
export async function fillSheet(page: Page): Promise<void> {
  await page.keyboard.press('f')
  await expect(sheetOf(page).unanswered).toHaveText('未评 0')
}

/** Takes points off the first criterion of the sheet that is open, with a reason. */
export async function deduct(page: Page, points: string, reason: string): Promise<void> {
  await page.keyboard.type(points)
  await page.keyboard.press('Enter')
  await page.keyboard.insertText(reason)
  await page.keyboard.press('Enter')
  await expect(sheetOf(page).row('1.1')).toContainText(reason)
}

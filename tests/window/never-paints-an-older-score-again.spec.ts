import { expect, openSample, test } from './desk'
import { openEmptySheet } from './sheet'

/** Notes every text that the cell shows from now on, one after the other. */
function watch(cell: Element): void {
  const shown: string[] = []
  Object.assign(window, { shown })
  const note = () => cell.textContent !== shown.at(-1) && shown.push(cell.textContent ?? '')
  new MutationObserver(note).observe(cell, { childList: true, characterData: true, subtree: true })
}

test('never paints an older score again while the newer one is being saved', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const sheet = await openEmptySheet(page)
  await page.keyboard.press('f')
  await expect(sheet.unanswered).toHaveText('未评 0')
  await page.keyboard.press('g')
  await page.keyboard.type('141')
  await page.keyboard.press('Enter')
  await expect(sheet.row('14.1')).toBeFocused()
  await sheet.score('14.1').evaluate(watch)
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('-')
  await expect(sheet.score('14.1')).toHaveText('0')
  await expect(sheet.saved).toHaveText(/^已保存/)
  const shown = await page.evaluate(() => (window as unknown as { shown: string[] }).shown)
  expect(shown).toEqual(Array.from({ length: 20 }, (_, step) => String(9.5 - step / 2)))
})

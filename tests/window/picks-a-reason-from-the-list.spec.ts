import type { Page } from '@playwright/test'
import { expect, openSample, test } from './desk'
import { openEmptySheet } from './sheet'

const listOf = (page: Page) => page.getByRole('listbox', { name: '常用原因' })

/** Takes half a point off the first criterion of an empty sheet and opens its reason. */
async function openReason(page: Page) {
  const sheet = await openEmptySheet(page)
  await page.keyboard.press('-')
  await page.keyboard.press('Enter')
  const reason = page.getByRole('textbox', { name: '1.1 扣分原因' })
  await expect(reason).toBeFocused()
  await expect(listOf(page)).toBeVisible()
  return { sheet, reason, list: listOf(page), options: listOf(page).getByRole('option') }
}

test('letters narrow the list, Enter takes the first and goes on', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const { sheet, options } = await openReason(page)
  const wanted = (await options.nth(2).textContent())!.replace(/^\d/, '')
  await page.keyboard.type('zycjj')
  await expect(options).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(sheet.row('1.1')).toContainText(wanted)
  await expect(sheet.row('2.1')).toBeFocused()
})

test('Enter keeps what was written, and it is offered the next time', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const { sheet, options, list } = await openReason(page)
  await page.keyboard.insertText('未制定')
  await expect(options.first()).toBeVisible()
  await page.keyboard.insertText('夜班提升计划')
  await expect(list).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(sheet.row('1.1')).toContainText('未制定夜班提升计划')
  await expect(sheet.saved).toHaveText(/^已保存/)

  await page.keyboard.press(']')
  await expect(sheet.unanswered).toHaveText('未评 44')
  await expect(sheet.row('1.1')).toBeFocused()
  await page.keyboard.press('-')
  await page.keyboard.press('Enter')
  await expect(list).toBeVisible()
  await page.keyboard.type('ybtsjh')
  await expect(options).toHaveText(['未制定夜班提升计划'])
})

test('arrows choose, Esc puts the list away before it leaves the field', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const { sheet, reason, options, list } = await openReason(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
  await expect(reason).toBeFocused()
  await page.keyboard.type('3')
  await expect(reason).toHaveValue('3')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(sheet.row('1.1')).toBeFocused()
})

test('a letter search that is given up leaves no reason behind', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const { sheet, reason, options } = await openReason(page)
  await page.keyboard.type('wz')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(reason).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(sheet.row('1.1')).toBeFocused()
  await expect(sheet.row('1.1')).toContainText('未写原因')
})

test('a digit or Enter of the input method never picks', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const { sheet, reason, list } = await openReason(page)
  const ime = await page.context().newCDPSession(page)
  await ime.send('Input.imeSetComposition', { text: 'weijian', selectionStart: 7, selectionEnd: 7 })
  for (const key of ['1', 'Enter', 'ArrowDown', 'Escape'])
    await reason.dispatchEvent('keydown', { key, isComposing: true, keyCode: 229 })
  await expect(reason).toBeFocused()
  await expect(list).toBeVisible()
  await ime.send('Input.insertText', { text: '未见计划' })
  await expect(reason).toHaveValue('未见计划')
  await page.keyboard.press('Enter')
  await expect(sheet.row('1.1')).toContainText('未见计划')
  await expect(sheet.row('2.1')).toBeFocused()
})

test('offers no reason where nothing is taken off', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const sheet = await openEmptySheet(page)
  await page.keyboard.press('f')
  await expect(sheet.unanswered).toHaveText('未评 0')
  await page.keyboard.press('Enter')
  const reason = page.getByRole('textbox', { name: '1.1 扣分原因' })
  await expect(reason).toBeFocused()
  await page.keyboard.type('1')
  await expect(reason).toHaveValue('1')
  await expect(listOf(page)).toHaveCount(0)
})

test('the list stands whole beside a field after the sheet has scrolled, over no key at the bottom', async ({
  desk,
}) => {
  const { app, page } = desk
  await openSample(desk)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.setZoomFactor(1.5))
  await openEmptySheet(page)
  const foot = (await page.getByRole('contentinfo').boundingBox())!
  for (const id of ['1.1', '5.1', '9.3']) {
    await page.getByRole('button', { name: `填 ${id} 扣分`, exact: true }).click()
    await page.keyboard.type('0.5')
    await page.keyboard.press('Enter')
    await expect(listOf(page)).toBeVisible()
    const list = (await page.locator('.phrase-choices').boundingBox())!
    const field = (await page.getByRole('textbox', { name: `${id} 扣分原因` }).boundingBox())!
    expect(list.height, id).toBeGreaterThan(120)
    expect(list.y + list.height, id).toBeLessThanOrEqual(foot.y + 1)
    expect(list.y >= field.y + field.height - 1 || list.y + list.height <= field.y + 1, id).toBe(true)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  }
})

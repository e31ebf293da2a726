import { expect, openSample, test } from './desk'
import { choosePhase, sheetOf } from './sheet'

test('keeps a half-typed reason and the place over a closing', async ({ home }) => {
  const first = await home.open()
  await openSample(first)
  await first.page.keyboard.press('Control+3')
  await choosePhase(first.page, '复核')
  await expect(sheetOf(first.page).row('1.1')).toBeFocused()
  await first.page.keyboard.press('ArrowDown')
  await first.page.keyboard.type('1')
  await first.page.keyboard.press('Enter')
  await first.page.keyboard.type('责任制没有考核记')
  await first.app.close()

  const { page } = await home.open()
  const sheet = sheetOf(page)
  const reason = page.getByRole('textbox', { name: '2.1 扣分原因' })
  await expect(reason).toBeFocused()
  await expect(reason).toHaveValue('责任制没有考核记')
  await page.keyboard.type('录')
  await page.keyboard.press('Enter')
  await expect(sheet.row('2.1')).toContainText('责任制没有考核记录')
  await expect(sheet.row('2.1')).not.toContainText('未保存')
  await expect(sheet.row('3.1')).toBeFocused()
})

test('comes back to the row that was left', async ({ home }) => {
  const first = await home.open()
  await openSample(first)
  await first.page.keyboard.press('Control+3')
  await sheetOf(first.page).row('5.1').click()
  await first.app.close()
  const { page } = await home.open()
  await expect(sheetOf(page).row('5.1')).toBeFocused()
})

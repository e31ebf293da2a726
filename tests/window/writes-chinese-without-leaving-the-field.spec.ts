import { expect, openSample, test } from './desk'
import { openEmptySheet } from './sheet'

test('takes the Enter that ends a composition for the input method, not for the sheet', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const sheet = await openEmptySheet(page)
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  const reason = page.getByRole('textbox', { name: '1.1 扣分原因' })
  await expect(reason).toBeFocused()
  const ime = await page.context().newCDPSession(page)
  await ime.send('Input.imeSetComposition', { text: 'weijian', selectionStart: 7, selectionEnd: 7 })
  await reason.dispatchEvent('keydown', { key: 'Enter', isComposing: true, keyCode: 229 })
  await expect(reason).toBeFocused()
  await ime.send('Input.insertText', { text: '未见' })
  await expect(reason).toHaveValue('未见')
  await page.keyboard.press('Enter')
  await expect(sheet.row('1.1')).toContainText('未见')
  await expect(sheet.row('2.1')).toBeFocused()
})

import { expect, openSample, test } from './desk'
import { openEmptySheet } from './sheet'

test('signs in the name of another, and names what is changed afterwards', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const sheet = await openEmptySheet(page)
  await page.keyboard.press('f')
  await expect(sheet.unanswered).toHaveText('未评 0')
  await page.keyboard.press('s')
  await page.getByRole('textbox', { name: '签认人' }).fill('黄怀瑾')
  await page.keyboard.press('Enter')
  await expect(page.getByText('✓ 黄怀瑾 已签认')).toBeVisible()

  await expect(sheet.row('1.1')).toBeFocused()
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await expect(page.getByText('△ 黄怀瑾 签认后改动 1 条：1.1')).toBeVisible()
})

import { expect, openSample, test } from './desk'
import { openEmptySheet } from './sheet'

const REFUSED = [
  ['2.5', '最多扣 2 分'],
  ['-1', '扣分不能是负数'],
  ['0.125', '最多两位小数'],
  ['一分', '不能当作扣分'],
] as const

test('refuses a deduction that the form does not allow, in place and unsaved', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const sheet = await openEmptySheet(page)
  await page.keyboard.press('Enter')
  const field = page.getByRole('textbox', { name: '1.1 扣分' })
  for (const [typed, message] of REFUSED) {
    await field.fill(typed)
    await page.keyboard.press('Enter')
    await expect(sheet.row('1.1').getByRole('alert')).toContainText(message)
    await expect(field).toBeFocused()
  }
  await page.keyboard.press('Escape')
  await expect(sheet.row('1.1')).toBeFocused()
  await expect(sheet.score('1.1')).toHaveText('未评')
  await expect(sheet.unanswered).toHaveText('未评 44')
})

import { expect, openSample, test } from './desk'
import { sheetOf } from './sheet'

test('opens an enterprise from the list, scores, signs and goes to the next without a mouse', async ({
  desk,
}) => {
  await openSample(desk)
  const { page } = desk
  const { keyboard } = page
  const sheet = sheetOf(page)
  await keyboard.press('Control+2')
  await keyboard.press('/')
  await keyboard.type('E018')
  await expect(page.getByRole('status', { name: '企业数' })).toHaveText('显示 1 家，共 100 家')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await expect(page.getByText(/^E018 /)).toBeVisible()
  await expect(sheet.unanswered).toHaveText('未评 44')

  await keyboard.press('f')
  await expect(sheet.unanswered).toHaveText('未评 0')
  await keyboard.press('PageDown')
  await keyboard.press('-')
  await keyboard.press('Enter')
  await expect(page.getByRole('listbox', { name: '常用原因' })).toBeVisible()
  await keyboard.press('2')
  await expect(sheet.row('3.2')).toBeFocused()
  await expect(sheet.total).toHaveText('总分 99.5/100')

  await keyboard.press('s')
  await expect(page.getByRole('region', { name: '签认' })).toContainText('总分 99.5/100')
  await keyboard.press('Enter')
  await expect(page.getByText(/^✓ .+ 已签认$/)).toBeVisible()
  await expect(sheet.row('3.2')).toBeFocused()

  await keyboard.press(']')
  await expect(page.getByText(/^E019 /)).toBeVisible()
  await expect(sheet.row('1.1')).toBeFocused()
  await expect(sheet.unanswered).toHaveText('未评 44')
})

import { expect, openSample, test } from './desk'
import { choosePhase, sheetOf } from './sheet'

test('scores a sheet with the keyboard alone', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const { keyboard } = page
  await keyboard.press('Control+3')
  const sheet = sheetOf(page)
  await choosePhase(page, '复核')
  await expect(sheet.unanswered).toHaveText('未评 44')
  await expect(sheet.row('1.1')).toBeFocused()

  await keyboard.type('1.5')
  await keyboard.press('Enter')
  await keyboard.type('未见提升计划')
  await keyboard.press('Enter')
  await expect(sheet.score('1.1')).toHaveText('0.5')
  await expect(sheet.row('1.1')).toContainText('未见提升计划')
  await expect(sheet.row('2.1')).toBeFocused()

  await keyboard.type('0')
  await keyboard.press('Enter')
  await expect(sheet.score('2.1')).toHaveText('2')
  await expect(sheet.row('3.1')).toBeFocused()

  await keyboard.press('n')
  await keyboard.type('没有专职人员的要求')
  await keyboard.press('Enter')
  await expect(sheet.row('3.1')).toContainText('不适用')
  await expect(sheet.total).toHaveText('总分 4.5/100')
  await expect(sheet.saved).toHaveText(/^已保存 \d\d:\d\d$/)

  await keyboard.press('f')
  await expect(sheet.unanswered).toHaveText('未评 0')
  await expect(sheet.total).toHaveText('总分 98.5/100')
  await expect(sheet.notice).toHaveText('已给 41 条未评的细则满分 · Ctrl+Z 撤销')

  await expect(sheet.row('3.2')).toBeFocused()
  await keyboard.press('Delete')
  await expect(sheet.score('3.2')).toHaveText('未评')
  await expect(sheet.total).toHaveText('总分 97.5/100')

  await keyboard.press(']')
  await expect(page.getByText(/^E002 /)).toBeVisible()
  await expect(sheet.unanswered).toHaveText('未评 44')
  await keyboard.press('[')
  await expect(sheet.score('1.1')).toHaveText('0.5')
  await expect(sheet.row('3.2')).toBeFocused()
})

test('understands full-width digits and the Chinese full stop', async ({ desk }) => {
  await openSample(desk)
  await desk.page.keyboard.press('Control+3')
  const sheet = sheetOf(desk.page)
  await choosePhase(desk.page, '复核')
  await expect(sheet.row('1.1')).toBeFocused()
  await desk.page.keyboard.press('Enter')
  await desk.page.getByRole('textbox', { name: '1.1 扣分' }).fill('０。５')
  await desk.page.keyboard.press('Enter')
  await expect(sheet.score('1.1')).toHaveText('1.5')
})

test('moves by row and by chapter', async ({ desk }) => {
  await openSample(desk)
  const { keyboard } = desk.page
  await keyboard.press('Control+3')
  const sheet = sheetOf(desk.page)
  await expect(sheet.row('1.1')).toBeFocused()
  await keyboard.press('ArrowDown')
  await expect(sheet.row('2.1')).toBeFocused()
  await keyboard.press('PageDown')
  await expect(sheet.row('3.1')).toBeFocused()
  await keyboard.press('PageDown')
  await expect(sheet.row('6.1')).toBeFocused()
  await keyboard.press('PageUp')
  await keyboard.press('ArrowUp')
  await expect(sheet.row('2.1')).toBeFocused()
})

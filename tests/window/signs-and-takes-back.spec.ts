import { expect, openSample, test } from './desk'
import { openEmptySheet } from './sheet'

test('signs a finished sheet and marks what is changed afterwards', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  await page.getByRole('button', { name: /^评分人/ }).click()
  await page.getByRole('textbox', { name: '评分人' }).fill('张三')
  await page.keyboard.press('Enter')
  const sheet = await openEmptySheet(page)
  await page.keyboard.press('f')
  await expect(sheet.unanswered).toHaveText('未评 0')
  await page.keyboard.press('s')
  await expect(page.getByRole('region', { name: '签认' })).toContainText('以“张三”的名义')
  await page.keyboard.press('Enter')
  await expect(page.getByText('✓ 张三 已签认')).toBeVisible()

  await expect(sheet.row('1.1')).toBeFocused()
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await expect(page.getByText('△ 张三 签认后改动 1 条')).toBeVisible()
})

test('takes back what was just scored, and brings it back', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const sheet = await openEmptySheet(page)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('f')
  await expect(sheet.unanswered).toHaveText('未评 0')
  await page.keyboard.press('Control+z')
  await expect(sheet.unanswered).toHaveText('未评 44')
  await page.keyboard.press('Control+y')
  await expect(sheet.unanswered).toHaveText('未评 0')
})

test('shows what a criterion was scored before', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const sheet = await openEmptySheet(page)
  await page.keyboard.type('1')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Delete')
  await expect(sheet.score('1.1')).toHaveText('未评')
  await page.keyboard.press('h')
  const history = page.getByRole('complementary', { name: '1.1 的历史' }).getByRole('listitem')
  await expect(history).toHaveCount(2)
  await expect(history.first()).toContainText('清除，改为未评')
  await expect(history.last()).toContainText('扣 1 分')
  await page.keyboard.press('Escape')
  await expect(history).toHaveCount(0)
})

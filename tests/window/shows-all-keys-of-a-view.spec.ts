import { expect, goTo, openSample, test, viewsOf } from './desk'
import { openEmptySheet } from './sheet'

test('shows all keys of the sheet, obeys none of them meanwhile, and gives the keyboard back', async ({
  desk,
}) => {
  await openSample(desk)
  const { page } = desk
  const sheet = await openEmptySheet(page)
  const keys = page.getByRole('dialog', { name: '全部按键' })
  await page.keyboard.press('?')
  await expect(keys).toContainText('未评的细则全部记满分')
  await page.keyboard.press('f')
  await page.keyboard.press('ArrowDown')
  await expect(sheet.unanswered).toHaveText('未评 44')
  await page.keyboard.press('Escape')
  await expect(keys).toHaveCount(0)
  await expect(sheet.row('1.1')).toBeFocused()
})

test('names the keys of every view', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const keys = page.getByRole('dialog', { name: '全部按键' })
  for (const view of await viewsOf(desk)) {
    await goTo(desk, view)
    await page.getByRole('button', { name: /全部按键/ }).click()
    await expect(keys).toContainText(`${view}的全部按键`)
    await expect(keys).toContainText('撤销上一步')
    await page.keyboard.press('?')
    await expect(keys).toHaveCount(0)
  }
})

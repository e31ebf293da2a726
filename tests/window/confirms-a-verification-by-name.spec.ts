import { compareSubject, comparisonOf } from './comparison'
import { expect, openSample, test } from './desk'

test('confirms a verification by name, and leaves the duty to help again', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  await page.keyboard.press('Control+4')
  const { actions, title } = comparisonOf(page)
  await expect(title).toHaveText(/^E083 /)
  await page.keyboard.press('a')
  await expect(actions).toContainText('不一致的，仍须重新帮扶')
  await actions.getByLabel('确认人').fill('黄怀瑾')
  await page.keyboard.press('Enter')
  await expect(actions).toContainText('核实结果已确认 · 黄怀瑾')
  await expect(actions.getByRole('button', { name: '接受核实' })).toHaveCount(0)
  await expect(actions.getByRole('button', { name: '下重新帮扶通知' })).toBeVisible()
  await page.keyboard.press('a')
  await expect(actions.getByRole('status')).toContainText('黄怀瑾已经确认核实结果')
  await page.keyboard.press('Control+z')
  await expect(actions).not.toContainText('核实结果已确认')
})

test('says that a verification must be signed before it is confirmed', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  await compareSubject(page, 'E049')
  const { actions } = comparisonOf(page)
  await expect(actions).toContainText('签认后才能确认核实结果')
  await actions.getByRole('button', { name: '去核实评分' }).click()
  await expect(page.getByRole('status', { name: '总分' })).toBeVisible()
})

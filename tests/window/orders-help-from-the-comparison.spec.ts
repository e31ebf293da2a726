import { comparisonOf } from './comparison'
import { expect, openSample, test } from './desk'

test('orders help from the comparison, without leaving it', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  await page.keyboard.press('Control+4')
  const { actions, title } = comparisonOf(page)
  await expect(title).toHaveText(/^E083 /)
  await expect(actions.getByRole('button', { name: '下重新帮扶通知' })).toBeVisible()
  await page.keyboard.press('r')
  const what = actions.getByLabel('要求')
  await expect(what).toBeFocused()
  await expect(what).toHaveValue(/总分由 95\.5 变为 69\.5/)
  await page.keyboard.press('Tab')
  await page.keyboard.type('林昇堃')
  await page.keyboard.press('Tab')
  await page.keyboard.type('2030-12-20')
  await page.keyboard.press('Enter')
  await expect(actions).toContainText('已通知 第2轮 · 限2030年12月20日 · 未办结')
  await expect(title).toHaveText(/^E083 /)

  await expect(actions.getByRole('button', { name: '下重新帮扶通知' })).toHaveCount(0)
  await page.keyboard.press('r')
  await expect(actions.getByRole('status')).toContainText('已有一件重新帮扶没有办结，请先重新核实')
  await actions.getByRole('button', { name: '去重新帮扶' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article', { name: /^E083 / })).toContainText('E083-2')
})

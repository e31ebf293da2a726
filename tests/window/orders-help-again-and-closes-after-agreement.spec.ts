import { expect, goTo, openSample, test } from './desk'
import { sheetOf } from './sheet'

test('orders help again, verifies again and closes after agreement', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '重新帮扶')
  const { page } = desk
  const proposal = page.getByRole('region', { name: '待下通知' }).getByRole('listitem', { name: /^E045 / })
  await proposal.getByRole('button', { name: '下通知…' }).click()
  await expect(proposal.getByLabel('要求')).toHaveValue(/总分由 97.5 变为 80.0，相差 17.5 分/)
  await proposal.getByLabel('责任人').fill('林昇堃')
  await proposal.getByLabel('期限').fill('2030-13-01')
  await expect(proposal.getByRole('status')).toContainText('不是日期')
  await proposal.getByLabel('期限').fill('20301220')
  await expect(proposal.getByRole('status')).toHaveText('2030年12月20日')
  await page.keyboard.press('Enter')

  const open = page.getByRole('region', { name: '办理中' }).getByRole('article', { name: /^E045 / })
  await expect(open).toContainText('E045-2')
  await open.getByRole('button', { name: '办结…' }).click()
  await page.keyboard.press('Enter')
  await expect(open.getByRole('alert')).toContainText('还没有完成第 2 轮核实，不能办结')
  await page.keyboard.press('Escape')

  await open.getByRole('button', { name: '第 2 轮核实' }).click()
  const sheet = sheetOf(page)
  await expect(sheet.unanswered).toHaveText('未评 44')
  await expect(sheet.row('1.1')).toBeFocused()
  await page.keyboard.press('f')
  await expect(sheet.unanswered).toHaveText('未评 0')

  await goTo(desk, '重新帮扶')
  await expect(open).toContainText('第 2 轮核实结果：一致')
  await expect(open.getByRole('region', { name: '第 1 轮' })).toContainText('80.0')
  await expect(open.getByRole('region', { name: '第 2 轮' })).toContainText('100.0')
  await open.getByRole('button', { name: '记佐证…' }).click()
  await page.keyboard.type('现场看到台账已补齐')
  await page.keyboard.press('Enter')
  await expect(open).toContainText('佐证：现场看到台账已补齐')
  await open.getByRole('button', { name: '办结…' }).click()
  await page.keyboard.press('Enter')
  const closed = page.getByRole('region', { name: '已办结' }).getByRole('article', { name: /^E045 / })
  await expect(closed).toContainText(/✓ \d+年\d+月\d+日办结/)
  await expect(open).toHaveCount(0)
})

test('marks an order that is overdue with a word', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '重新帮扶')
  const town = desk.page.getByRole('article', { name: /^镇级 / })
  await expect(town).toContainText('2024年12月20日 ⚠ 已过期')
})

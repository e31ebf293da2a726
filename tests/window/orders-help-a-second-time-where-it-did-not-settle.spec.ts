import { expect, goTo, openSample, test } from './desk'
import { ask } from './settle'

test('orders help a second time where the first did not settle it', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const key = { subject: 'E083', phase: 'verification', round: 2, scorer: '' } as const
  await ask(page, 'order.raise', { subject: 'E083', due: '2030-12-20', what: '补齐台账', who: null })
  await ask(page, 'sheet.fillFull', key)
  const answer = { kind: 'scored', deduction: 300, reason: '四色图未张贴', basis: null } as const
  await ask(page, 'score.set', { key, criterion: '13.3', answer })
  await page.reload()
  await goTo(desk, '重新帮扶')

  const enterprise = page.getByRole('article', { name: /^E083 / })
  await expect(enterprise).toContainText('第 2 轮核实结果：须重新帮扶')
  await enterprise.getByRole('button', { name: '再下通知…' }).click()
  await expect(enterprise.getByLabel('要求')).toHaveValue(/13.3 由满分 3 分变为 0 分/)
  await enterprise.getByLabel('期限').fill('2031-01-10')
  await page.keyboard.press('Enter')

  const round = (number: number) => enterprise.getByRole('region', { name: `第 ${number} 轮` })
  await expect(round(1)).toContainText('69.5')
  await expect(round(2)).toContainText('重新核实仍不一致，再次帮扶')
  await expect(round(2)).toContainText('97.0')
  await expect(round(3)).toContainText('E083-3')
  await expect(round(3)).toContainText('核实未开始')
})

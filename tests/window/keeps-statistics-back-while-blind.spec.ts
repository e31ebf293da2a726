import { expect, goTo, openSample, test } from './desk'

test('keeps the statistics back while blind, without an alarm', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  await goTo(desk, '统计')
  await expect(page.getByRole('region', { name: '可以怎么说' })).toBeVisible()
  await goTo(desk, '抽样')
  await page.getByRole('switch', { name: '督导核实时盲评' }).click()
  await goTo(desk, '统计')
  const main = page.getByRole('main')
  await expect(main).toContainText('盲评期间不出报告和统计，免得露出自评。')
  await expect(main.getByRole('alert')).toHaveCount(0)
  await expect(main.getByRole('img', { name: /差别|高估/ })).toHaveCount(0)
  await expect(page.getByRole('region', { name: '可以怎么说' })).toHaveCount(0)
  await expect(page.getByRole('status', { name: '需核实' })).toContainText('需核实23家')
})

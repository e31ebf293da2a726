import { expect, goTo, openSample, test } from './desk'

test('draws a second time with a reason, beside the first', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '抽样')
  const { page } = desk
  const first = page.getByRole('region', { name: '第 1 次抽样' })
  const picked = await first.getByRole('row').allTextContents()
  expect(picked).toHaveLength(11)

  await page.getByRole('button', { name: '再抽一次…' }).click()
  const form = page.getByRole('form', { name: '抽样' })
  const drawing = form.getByRole('button', { name: '抽样' })
  await form.getByLabel(/^种子/).fill('双色球 2024138')
  await expect(drawing).toBeDisabled()
  await form.getByLabel(/^再抽的原因/).fill('抽中的两家已经停产')
  await form.getByLabel('抽取家数').fill('5')
  await drawing.click()
  await expect(form.getByRole('alert')).toContainText('督导核实不少于 10 家，不能只抽 5 家')
  await form.getByLabel('抽取家数').fill('12')
  await form.getByRole('checkbox', { name: '按类别分层' }).check()
  await drawing.click()

  const second = page.getByRole('region', { name: '第 2 次抽样' }).filter({ hasText: '校验码' })
  await expect(second).toContainText('抽中的两家已经停产')
  await expect(second).toContainText('双色球 2024138')
  await expect(second).toContainText(/规上 \d+ 家抽 \d+ 家/)
  await expect(second).toContainText(/抽样框校验码([0-9a-f]{8} ){7}[0-9a-f]{8}/)
  await expect(second.getByRole('row')).toHaveCount(13)
  expect(await first.getByRole('row').allTextContents()).toEqual(picked)
})

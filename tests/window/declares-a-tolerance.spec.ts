import { expect, goTo, openSample, test } from './desk'

test('declares another tolerance after the draw, with its reason', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '抽样')
  const { page } = desk
  const tolerance = page.getByRole('region', { name: '不一致的容差' })
  await expect(tolerance.getByRole('status')).toContainText('总分相差超过 5 分、章节相差达该章满分的 30%')
  await expect(tolerance.getByRole('note')).toHaveCount(0)

  await tolerance.getByLabel('总分容差（分）').fill('8')
  await tolerance.getByRole('button', { name: '更改容差' }).click()
  await expect(tolerance.getByRole('alert')).toContainText('抽样之后再改容差须写明原因，没有保存')

  await tolerance.getByLabel(/^原因/).fill('经市县两级商定')
  await page.keyboard.press('Enter')
  await expect(tolerance.getByRole('status')).toContainText('总分相差超过 8 分')
  await expect(tolerance.getByRole('note')).toContainText('抽样时：总分相差超过 5 分')
  await expect(tolerance.getByRole('note')).toContainText('两种结果都会印在报告里')
  await expect(tolerance.getByRole('alert')).toHaveCount(0)
})

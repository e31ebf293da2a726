import { expect, goTo, openSample, test } from './desk'

test('adds an enterprise beside the draw, with its reason', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '抽样')
  const { page } = desk
  const additions = page.getByRole('region', { name: '加抽' })
  await additions.getByRole('button', { name: '加抽一家…' }).click()
  await additions.getByRole('combobox', { name: '加抽的企业' }).fill('E001')
  await page.keyboard.press('Enter')
  await additions.getByLabel('加抽的原因').fill('今年发生过事故')
  await page.keyboard.press('Enter')
  await expect(additions.getByRole('listitem')).toContainText(/E001 .*今年发生过事故.*未核实/)
  await expect(page.getByRole('region', { name: '第 1 次抽样' })).not.toContainText('E001')
})

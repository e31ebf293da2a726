import { expect, goTo, openSample, test } from './desk'

test('adds an enterprise and corrects it', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '企业')
  const { page } = desk
  await page.getByRole('button', { name: '新增企业' }).click()
  const drawer = page.getByRole('dialog', { name: '新增企业' })
  await drawer.getByLabel('企业名称').fill('虚构制衣有限公司')
  await drawer.getByLabel('统一社会信用代码').fill('913505810000000000')
  await drawer.getByLabel('从业人员（人）').fill('350')
  await expect(drawer.getByRole('status')).toContainText('规上')
  await drawer.getByRole('button', { name: '保存企业' }).click()
  await expect(drawer.getByText('末位校验不符')).toBeVisible()
  await drawer.getByLabel('统一社会信用代码').fill('')
  await drawer.getByRole('button', { name: '保存企业' }).click()
  await expect(page.getByRole('status', { name: '企业数' })).toHaveText('共 101 家')

  await page.getByRole('textbox', { name: '查找企业' }).fill('虚构制衣')
  await page.keyboard.press('Enter')
  await page.keyboard.press('e')
  const correction = page.getByRole('dialog', { name: /^修改企业/ })
  await correction.getByLabel('企业名称').fill('虚构制衣（石狮）有限公司')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('cell', { name: '虚构制衣（石狮）有限公司' })).toBeVisible()
})

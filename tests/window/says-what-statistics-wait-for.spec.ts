import { expect, goTo, test } from './desk'

test('says what the statistics wait for, in a case without enterprises', async ({ desk }) => {
  const { page } = desk
  await page.getByRole('button', { name: '新建案卷' }).click()
  await page.getByLabel('镇（街道）').fill('虚构镇')
  await page.getByRole('button', { name: '建立案卷' }).click()
  await expect(page.getByRole('dialog', { name: '导入 Excel' })).toBeVisible()
  await page.keyboard.press('Escape')
  await goTo(desk, '统计')
  const claim = page.getByRole('region', { name: '可以怎么说' })
  await expect(claim).toContainText('还没有企业。')
  await claim.getByRole('button', { name: '去导入企业' }).click()
  await expect(page.getByRole('dialog', { name: '导入 Excel' })).toBeVisible()
})

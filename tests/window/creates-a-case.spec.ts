import { expect, test } from './desk'

test('creates a case and offers to import the list', async ({ desk: { page } }) => {
  await page.getByRole('button', { name: '新建案卷' }).click()
  await page.getByRole('button', { name: '建立案卷' }).click()
  await expect(page.getByText('请填写镇（街道），例如 宝盖镇。')).toBeVisible()
  await page.getByLabel('镇（街道）').fill('虚构镇')
  await page.getByLabel('企业底数（家）').fill('413')
  await page.getByRole('button', { name: '建立案卷' }).click()
  await expect(page.getByRole('dialog', { name: '导入 Excel' })).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('虚构镇')
  await expect(page.getByRole('banner')).toContainText('还没有企业名单')
})

test('finds the case again in the recent list', async ({ desk: { page } }) => {
  await page.getByRole('button', { name: '新建案卷' }).click()
  await page.getByLabel('镇（街道）').fill('虚构镇')
  await page.getByRole('button', { name: '建立案卷' }).click()
  const importing = page.getByRole('dialog', { name: '导入 Excel' })
  await expect(importing).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(importing).toBeHidden()
  await page.getByRole('button', { name: '换案卷' }).click()
  await page.getByRole('region', { name: '最近打开的案卷' }).getByRole('button', { name: '虚构镇' }).click()
  await expect(page.getByRole('banner')).toContainText('虚构镇')
})

import { makeTowns, newCity, offer } from './city'
import { expect, goTo, test } from './desk'

test('drops three towns and drills down to one criterion of one enterprise with the keyboard alone', async ({
  desk,
  home,
}) => {
  const { page } = desk
  const { keyboard } = page
  await newCity(desk)
  await offer(desk, makeTowns(home).slice(0, 3))
  await expect(page.getByRole('list', { name: '这次的文件' })).toContainText('青岚镇已汇总')
  await goTo(desk, '汇总')
  await expect(page.getByRole('table', { name: '各镇汇总' }).getByRole('row')).toHaveCount(4)
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  const where = page.getByRole('navigation', { name: '所在位置' })
  await expect(where).toContainText('镇')
  await expect(page.getByRole('table', { name: '扣分的细则' })).toBeVisible()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(page.getByRole('table', { name: '扣分的企业' })).toBeVisible()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(page.getByRole('table', { name: '各次评分' })).toBeVisible()
  await expect(page.getByRole('region', { name: '照片和原始记录' })).toContainText('.duhe')
  await keyboard.press('Escape')
  await expect(page.getByRole('table', { name: '扣分的企业' })).toBeVisible()
  await keyboard.press('Escape')
  await expect(page.getByRole('table', { name: '扣分的细则' })).toBeVisible()
  await keyboard.press('Escape')
  await expect(page.getByRole('table', { name: '各镇汇总' })).toBeVisible()
  await expect(where).toHaveCount(0)
})

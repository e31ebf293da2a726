import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeOn } from '../builders/city-files'
import { makeTowns, newCity, offer } from './city'
import { expect, goTo, test } from './desk'
import { dropFiles } from './drop-files'

test('names a damaged, a duplicate and a foreign file, and takes in the rest of the folder', async ({
  desk,
  home,
}) => {
  const [first, second, third] = makeTowns(home) as [string, string, string]
  const folder = dirname(first)
  copyFileSync(first, join(folder, '青岚镇 副本.duhe'))
  truncateSync(second, readFileSync(second).length / 2)
  writeFileSync(join(folder, '说明.duhe'), '各镇案卷请放在这里。')
  const { page } = desk
  await newCity(desk)
  await offer(desk, [folder], 5)
  const list = page.getByRole('list', { name: '这次的文件' })
  await expect(list.getByRole('listitem').filter({ hasText: '已损坏' })).toContainText('白石镇.duhe')
  await expect(list.getByRole('listitem').filter({ hasText: '重复' })).toContainText('青岚镇')
  await expect(list.getByRole('listitem').filter({ hasText: '不是案卷' })).toContainText('说明.duhe')
  await expect(page.getByRole('banner')).toContainText('2 个文件没有收进来')
  await expect(page.getByRole('banner').getByRole('button', { name: '看收件' })).toHaveCount(0)
  await expect(page.getByRole('banner').getByRole('button', { name: '核对措施' })).toBeVisible()
  await expect(page.getByRole('table', { name: '已收进的镇' }).getByRole('row')).toHaveCount(3)

  const older = join(home.folder, '望江镇 旧.duhe')
  copyFileSync(third, older)
  writeOn(third, 3)
  await offer(desk, [third])
  await expect(list).toContainText('已换成更新的')
  await dropFiles(desk, [older])
  await expect(list).toContainText('旧副本')
  await goTo(desk, '汇总')
  await expect(page.getByRole('table', { name: '各镇汇总' }).getByRole('row')).toHaveCount(3)
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeTowns, newCity, offer } from './city'
import { expect, test } from './desk'

test('puts away with the keyboard what did not come in, and finds it again in the log', async ({
  desk,
  home,
}) => {
  const { page } = desk
  const foreign = join(home.folder, '说明.duhe')
  writeFileSync(foreign, '各镇案卷请放在这里。')
  await newCity(desk)
  await offer(desk, [...makeTowns(home), foreign], 4)
  const banner = page.getByRole('banner')
  await expect(banner).toContainText('1 个文件没有收进来')
  const button = page.getByRole('button', { name: '知道了' })
  expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)

  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: '这次收件' })).toHaveCount(0)
  await expect(banner).not.toContainText('没有收进来')
  await expect(page.getByRole('table', { name: '已收进的镇' }).getByRole('row')).toHaveCount(4)

  // The keyboard is where the files went.
  await expect(page.getByText('全部收件记录（4 条）')).toBeFocused()
  await page.keyboard.press('Enter')
  const log = page.getByRole('list', { name: '全部收件记录' })
  await expect(log.getByRole('listitem').filter({ hasText: '不是案卷' })).toContainText('说明.duhe')

  await offer(desk, [foreign])
  await expect(banner).toContainText('1 个文件没有收进来')
})

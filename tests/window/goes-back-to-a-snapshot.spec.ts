import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, openSample, test } from './desk'

test('looks into a snapshot and restores it as a file of its own', async ({ desk, home }) => {
  const { page } = desk
  await page.setViewportSize({ width: 1366, height: 768 })
  await openSample(desk)
  await page.getByRole('button', { name: '换案卷' }).click()
  await page.getByRole('region', { name: '最近打开的案卷' }).getByRole('button').first().click()
  const snapshots = page.getByRole('region', { name: '备份' })
  await snapshots.getByText('查看和恢复备份').click()
  const first = snapshots.getByRole('listitem').first()
  await expect(first).toContainText('关闭时')
  await expect(first).toContainText('与现在相同')
  await page.screenshot({ path: 'test-results/snapshots.png' })

  await first.getByRole('button', { name: '打开看看' }).click()
  await expect(page.getByText('正在查看备份')).toBeVisible()
  await page.getByRole('button', { name: '回到现在的案卷' }).click()
  await expect(page.getByText('正在查看备份')).toBeHidden()

  await first.getByRole('button', { name: '恢复…' }).click()
  await snapshots.getByRole('button', { name: '另存一份并打开' }).click()
  await expect
    .poll(() => readdirSync(join(home.folder, 'library')).filter((name) => name.endsWith('.duhe')).length)
    .toBe(2)
  await page.getByRole('button', { name: '换案卷' }).click()
  await expect(page.getByRole('region', { name: '最近打开的案卷' })).toContainText('示例案卷_恢复_')
})

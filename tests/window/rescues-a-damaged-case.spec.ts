import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, openSample, test } from './desk'

test('offers to rescue a file that does not open, and opens what was salvaged', async ({ desk, home }) => {
  const { page } = desk
  await page.setViewportSize({ width: 1366, height: 768 })
  await openSample(desk)
  await page.getByRole('button', { name: '换案卷' }).click()
  const file = join(home.folder, 'library', '示例案卷.duhe')
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0x5a, 40_960, 90_112))
  await page.getByRole('region', { name: '最近打开的案卷' }).getByRole('button').first().click()
  const offer = page.getByRole('region', { name: '抢救损坏的案卷' })
  await expect(offer).toContainText('示例案卷.duhe 已损坏，可以抢救')
  await page.screenshot({ path: 'test-results/rescue.png' })
  await offer.getByRole('button', { name: '抢救', exact: true }).click()
  await expect(page.getByRole('navigation', { name: '页面' })).toBeVisible()
  await expect(page.getByText(/已救回 \d+ 条记录/)).toBeVisible()
  await page.getByRole('button', { name: /知道了/ }).click()
  await expect(page.getByText(/已救回/)).toBeHidden()
  const check = page.getByRole('region', { name: '案卷检查' })
  await check.getByRole('button', { name: '检查案卷' }).click()
  await expect(check.getByRole('status')).toContainText('全部完好')
  expect(readFileSync(file).subarray(40_960, 40_976)).toEqual(Buffer.alloc(16, 0x5a))
})

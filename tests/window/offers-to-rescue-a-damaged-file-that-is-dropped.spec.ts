import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, goTo, openSample, test } from './desk'
import { dropFiles } from './drop-files'
import { sendTo } from './send-case'

test('offers to rescue a damaged case file that is dropped, and refuses several at once', async ({
  desk,
  home,
}) => {
  const { page } = desk
  await page.setViewportSize({ width: 1366, height: 768 })
  await openSample(desk)
  const file = join(home.folder, '坏.duhe')
  await sendTo(desk, file)
  await goTo(desk, '企业')
  await dropFiles(desk, [file, file])
  await expect(page.getByRole('alert').filter({ hasText: '一份一份地拖' })).toBeVisible()
  await page.getByRole('button', { name: '知道了' }).click()

  writeFileSync(file, readFileSync(file).fill(0x5a, 40_960, 90_112))
  await dropFiles(desk, [file])
  const offer = page.getByRole('region', { name: '抢救损坏的案卷' })
  await expect(offer).toContainText('坏.duhe 已损坏，可以抢救')
  await page.screenshot({ path: 'test-results/screens/evening-damaged-drop.png' })
  await offer.getByRole('button', { name: '先不抢救' }).click()
  await expect(offer).toBeHidden()
  await dropFiles(desk, [file])
  await offer.getByRole('button', { name: '抢救', exact: true }).click()
  await expect(page.getByText(/已救回 \d+ 条记录/)).toBeVisible()
})

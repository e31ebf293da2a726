import { join } from 'node:path'
import { expect, openSample, test } from './desk'
import { dropFiles } from './drop-files'
import { sending, sendTo } from './send-case'

test('opens a locked copy with the code that was told by phone, and asks again after a wrong one', async ({
  desk,
  home,
}) => {
  await openSample(desk)
  const file = join(home.folder, '云屿镇.duhe-locked')
  await sendTo(desk, file, '用口令加密')
  const code = await sending(desk).locator('.send-code').innerText()
  expect(code).toMatch(/^\d{4} \d{4} \d{4}$/)
  await desk.page.screenshot({ path: 'test-results/exchange-sent.png' })

  await desk.page.getByRole('button', { name: '换案卷' }).click()
  await expect(desk.page.getByRole('main', { name: '开始' })).toBeVisible()
  await dropFiles(desk, [file])
  const form = desk.page.getByRole('form', { name: '输入口令' })
  await form.getByRole('textbox', { name: '口令' }).fill('0000 0000 0000')
  await form
    .getByRole('button', { name: /打\s*开/ })
    .first()
    .click()
  await expect(form.getByRole('alert')).toContainText('口令不对')
  await desk.page.screenshot({ path: 'test-results/exchange-code.png' })
  await form.getByRole('textbox', { name: '口令' }).fill(code)
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.getByRole('status').filter({ hasText: '完全相同' })).toBeVisible()
  await expect(form).toBeHidden()
})

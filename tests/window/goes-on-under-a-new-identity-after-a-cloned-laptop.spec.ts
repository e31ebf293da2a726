import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, goTo, openSample, test } from './desk'
import { dropFiles } from './drop-files'
import { sendTo } from './send-case'
import { ask } from './settle'

const finding = (text: string) => ({ id: null, subject: 'T', kind: 'result', about: null, text }) as const

test('says that a laptop was cloned before and after its branches come together', async ({ laptop }) => {
  const [one, clone] = [laptop(), laptop()]
  const first = await one.open()
  await openSample(first)
  await first.app.close()
  for (const part of ['device.json', 'library'])
    cpSync(join(one.folder, part), join(clone.folder, part), { recursive: true })

  const other = await clone.open()
  await openSample(other)
  await ask(other.page, 'finding.save', finding('克隆机上写的'))
  const file = join(one.folder, '克隆机的.duhe')
  await sendTo(other, file)
  await other.app.close()

  const desk = await one.open()
  const { page } = desk
  await page.setViewportSize({ width: 1366, height: 768 })
  await openSample(desk)
  await ask(page, 'finding.save', finding('本机上写的'))
  await goTo(desk, '企业')
  await dropFiles(desk, [file])
  await page.getByRole('button', { name: '去合并' }).click()
  await page.getByRole('button', { name: '看带来什么' }).click()
  const preview = page.getByRole('region', { name: '合并预览' })
  await expect(preview).toContainText('两条分支')
  await page.screenshot({ path: 'test-results/screens/evening-fork-preview.png' })
  await preview.getByRole('button', { name: /^并入/ }).click()
  await expect(page.getByRole('alert').filter({ hasText: '克隆' })).toBeVisible()
  await page.screenshot({ path: 'test-results/screens/evening-fork-banner.png' })
  const { findings } = await ask(page, 'action.read', {})
  const texts = findings.map(({ text }) => text)
  expect(texts).toEqual(expect.arrayContaining(['克隆机上写的', '本机上写的']))
})

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CaseSession } from '../../electron/session'
import { testSurroundings } from '../builders/surroundings'
import { expect, goTo, openSample, test } from './desk'
import { dropFiles } from './drop-files'
import { sendTo } from './send-case'

const finding = (text: string) => ({ id: null, subject: 'T', kind: 'result', about: null, text })

test('leads from a copy that went apart to merging it, and both laptops’ records are there', async ({
  desk,
  home,
}) => {
  const { page } = desk
  await openSample(desk)
  const file = join(home.folder, '组长的.duhe')
  await sendTo(desk, file)
  const theirs = CaseSession.open(file, 'write', testSurroundings(7))
  theirs.write('苏喆明', [
    {
      kind: 'finding-set',
      entity: 'finding/f7',
      item: 'finding',
      body: { subject: 'T', kind: 'result', about: null, text: '组长看到的' },
    },
  ])
  theirs.close()
  await page.evaluate((found) => window.duhe.call('finding.save', found), finding('本机看到的'))

  await goTo(desk, '企业')
  await dropFiles(desk, [file])
  const notice = page.getByRole('status').filter({ hasText: '各有对方没有的记录' })
  await expect(notice).toContainText('收到的多 1 条（苏喆明 1 条')
  await page.screenshot({ path: 'test-results/exchange-diverged.png' })
  await notice.getByRole('button', { name: '去合并' }).click()
  await page.getByRole('button', { name: '看带来什么' }).click()
  await expect(page.locator('main')).toContainText('1 条新记录')
  await page.screenshot({ path: 'test-results/exchange-waiting.png' })
  await page.getByRole('button', { name: '并入 1 条新记录' }).click()
  await expect(page.getByRole('status').filter({ hasText: '已并入 1 个文件的 1 条新记录' })).toBeVisible()
  await expect(page.getByRole('list', { name: '收件夹' })).toBeHidden()
  expect(readdirSync(join(home.folder, 'library', 'inbox'))).toEqual([])
})

import { readdirSync } from 'node:fs'
import { answerOpenDialog, expect, goTo, openSample, test } from './desk'
import { ask } from './settle'

test('calls off an export: nothing is written, and the next one works', async ({ desk, home }) => {
  await openSample(desk)
  await goTo(desk, '报告')
  await answerOpenDialog(desk, [home.folder])
  const { page } = desk
  const before = readdirSync(home.folder)
  await page.getByRole('button', { name: '导出…' }).click()
  await expect
    .poll(async () => {
      const work = await ask(page, 'work.read', {})
      if (work) await ask(page, 'work.cancel', {})
      return page.getByText('已取消。案卷没有改动，也没有写出文件。').count()
    })
    .toBe(1)
  expect(readdirSync(home.folder)).toEqual(before)
  await page.getByRole('button', { name: '导出…' }).click()
  await expect(page.getByRole('status', { name: '已写出的文件' }).getByRole('listitem')).toHaveCount(2)
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, goTo, openSample, test } from './desk'

test('prints a document through the PDF program of the system', async ({ desk, home }) => {
  const { app, page } = desk
  await app.evaluate(({ shell }) => {
    shell.openPath = async (path) => {
      ;(globalThis as { opened?: string }).opened = path
      return ''
    }
  })
  await openSample(desk)
  await goTo(desk, '报告')
  await page.getByRole('button', { name: '打印' }).click()
  await expect(page.getByRole('status', { name: '打印' })).toContainText('请在那里打印')
  const opened = await app.evaluate(() => (globalThis as { opened?: string }).opened!)
  expect(opened.startsWith(join(home.folder, 'print'))).toBe(true)
  expect(readFileSync(opened).subarray(0, 5).toString()).toBe('%PDF-')
})

test('says so where no program can open a PDF', async ({ desk, home }) => {
  const { app, page } = desk
  await app.evaluate(({ shell }) => {
    shell.openPath = async () => 'no application'
  })
  await openSample(desk)
  await goTo(desk, '报告')
  await page.getByRole('button', { name: '打印' }).click()
  await expect(page.getByText('这台电脑没有能打开 PDF 的程序，没有打印。')).toBeVisible()
  expect(existsSync(join(home.folder, 'print'))).toBe(true)
})

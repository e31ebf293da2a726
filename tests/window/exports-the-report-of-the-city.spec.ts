import { existsSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openCity } from './city'
import { answerOpenDialog, expect, goTo, test } from './desk'

test('asks a figure of the city report, rewrites a paragraph and exports all three formats', async ({
  desk,
  home,
}) => {
  test.slow()
  await openCity(desk)
  await goTo(desk, '报告')
  const { page } = desk
  const paper = page.getByRole('article', { name: '报告预览' })
  await expect(paper.getByRole('heading', { level: 1 })).toContainText('工作报告')

  await paper.getByRole('table').first().locator('[data-at]').first().click()
  const trace = page.getByRole('complementary', { name: '这个数怎么来的' })
  await expect(trace).toContainText('与报告一致')
  await trace.locator('button.trace-row').first().click()
  await expect(page.getByRole('navigation', { name: '所在位置' })).toBeVisible()
  await goTo(desk, '报告')

  const first = paper.locator('[data-paragraph]').first()
  await first.press('e')
  await page.getByRole('textbox', { name: '改写的文字' }).fill('本次汇总覆盖全市重点镇。')
  await page.keyboard.press('Control+Enter')
  await expect(paper).toContainText('本次汇总覆盖全市重点镇。')
  await expect(paper).toContainText('已改写')

  const folder = join(home.folder, '报告')
  await mkdir(folder)
  await answerOpenDialog(desk, [folder])
  await page.getByRole('checkbox', { name: 'Excel（数据）' }).click()
  await page.getByRole('button', { name: '导出…' }).click()
  const written = page.getByRole('status', { name: '已写出的文件' }).getByRole('listitem')
  await expect(written).toHaveCount(3, { timeout: 60_000 })
  for (const line of await written.allTextContents()) {
    const [name] = /^.*\.(docx|pdf|xlsx)/.exec(line)!
    expect(existsSync(join(folder, name))).toBe(true)
    expect(statSync(join(folder, name)).size).toBeGreaterThan(1000)
  }

  const issued = page.getByRole('region', { name: '已出的报告' })
  await expect(issued).toContainText('第 1 次出报告')
  await expect(issued).toContainText('汇总 4 个镇，3 个文件。此后汇总没有变化。')
  await first.press('e')
  await page.getByRole('textbox', { name: '改写的文字' }).fill('本次汇总覆盖全市四个镇。')
  await page.keyboard.press('Control+Enter')
  await expect(issued).toContainText('此后改过认定标准、措施或报告文字，需要时请重新导出。')
})

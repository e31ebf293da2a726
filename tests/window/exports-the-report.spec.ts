import { existsSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { answerOpenDialog, expect, goTo, openSample, test } from './desk'

test('shows the report and exports it to the chosen folder', async ({ desk, home }) => {
  await openSample(desk)
  await goTo(desk, '报告')
  const { page } = desk
  const paper = page.getByRole('article', { name: '报告预览' })
  await expect(paper.getByRole('heading', { level: 1 })).toContainText('督导帮扶')
  await expect(paper.getByRole('table').first()).toBeVisible()

  const folder = join(home.folder, '报告')
  await mkdir(folder)
  await answerOpenDialog(desk, [folder])
  await page.getByRole('checkbox', { name: 'Excel（数据）' }).click()
  await page.getByRole('button', { name: '导出…' }).click()
  const written = page.getByRole('status', { name: '已写出的文件' }).getByRole('listitem')
  await expect(written).toHaveCount(3)
  for (const line of await written.allTextContents()) {
    const [name] = /^.*\.(docx|pdf|xlsx)/.exec(line)!
    expect(existsSync(join(folder, name))).toBe(true)
    expect(statSync(join(folder, name)).size).toBeGreaterThan(1000)
  }
  await expect(page.getByRole('button', { name: '打开所在文件夹' })).toBeVisible()
})

test('asks for at least one format', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '报告')
  await desk.page.getByRole('checkbox', { name: 'Word（可修改）' }).click()
  await desk.page.getByRole('checkbox', { name: 'PDF（打印、存档）' }).click()
  await expect(desk.page.getByRole('button', { name: '导出…' })).toBeDisabled()
  await expect(desk.page.getByText('请至少选一种格式。')).toBeVisible()
})

test('shows and exports every other document', async ({ desk, home }) => {
  await openSample(desk)
  await goTo(desk, '报告')
  const { page } = desk
  const paper = page.getByRole('article', { name: '报告预览' })
  await answerOpenDialog(desk, [home.folder])
  for (const [choice, title, file] of [
    ['抽样证书', '云屿镇督导核实抽样证书', /^云屿镇_抽样证书_\d{8}\.docx/],
    ['重新帮扶通知', '云屿镇重新帮扶通知书', /^云屿镇_重新帮扶通知书_\d{8}\.docx/],
    ['自评报告', '云屿镇安全生产标准化提质增效自评报告', /^云屿镇_自评报告_\d{8}\.docx/],
    ['核实比对表', '云屿镇督导核实比对表', /^云屿镇_核实比对表_\d{8}\.docx/],
    ['标杆名单', '云屿镇标杆企业名单', /^云屿镇_标杆企业名单_\d{8}\.docx/],
  ] as const) {
    await page.getByRole('combobox', { name: '文书' }).click()
    await page.getByTitle(choice, { exact: true }).click()
    await expect(paper.getByRole('heading', { level: 1 })).toHaveText(title)
    await page.getByRole('button', { name: '导出…' }).click()
    const written = page.getByRole('status', { name: '已写出的文件' }).getByRole('listitem')
    await expect(written.first()).toHaveText(file)
  }
})

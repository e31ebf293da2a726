import { expect, type OpenDesk, openSample, test } from './desk'
import { ask } from './settle'
import { openEmptySheet } from './sheet'

/** Copies in another program and pastes here. */
async function paste(
  { app, page }: OpenDesk,
  rows: readonly (readonly (string | number)[])[],
): Promise<void> {
  const text = rows.map((row) => `${row.join('\t')}\r\n`).join('')
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
  await page.keyboard.press('Control+v')
}

const RECHECK = { subject: 'E001', phase: 'recheck', round: 1, scorer: '' } as const

test('shows what a paste would do, writes it as one action and takes it back at once', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const sheet = await openEmptySheet(page)
  await page.keyboard.type('1')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('0')
  await page.keyboard.press('ArrowDown')
  await expect(sheet.unanswered).toHaveText('未评 42')

  await paste(desk, [
    ['编号', '扣分', '扣分原因'],
    ['1.1', '０．５', '"计划没有\n提升部分"'],
    ['2.1', 0, ''],
    ['13.2', 1, '仅大门一处张贴'],
  ])
  const panel = page.getByRole('complementary', { name: '粘贴预览' })
  await expect(panel).toContainText('新记 1 条，改动 1 条，不变 1 条')
  const rows = panel.getByRole('table', { name: '粘贴的各行' }).getByRole('row')
  await expect(rows.nth(1)).toHaveText('21.1扣 1 分扣 0.5 分：计划没有提升部分')
  await expect(rows.nth(3)).toHaveText('413.2未评扣 1 分：仅大门一处张贴')
  await expect(sheet.score('13.2')).toHaveText('未评')

  await page.keyboard.press('Enter')
  await expect(sheet.score('13.2')).toHaveText('2')
  await expect(sheet.notice).toHaveText('已写入粘贴的 2 条 · Ctrl+Z 撤销')
  await expect(sheet.row('3.1')).toBeFocused()
  const { score } = await ask(page, 'sheet.read', RECHECK)
  expect(score.criteria[0]).toMatchObject({ deduction: 50, reason: '计划没有提升部分' })

  await page.keyboard.press('Control+z')
  await expect(sheet.score('13.2')).toHaveText('未评')
  await expect(sheet.score('1.1')).toHaveText('1')
  await expect(sheet.notice).toBeEmpty()
})

test('asks what bare numbers are, names problems by row, and writes nothing of them', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const sheet = await openEmptySheet(page)
  const panel = page.getByRole('complementary', { name: '粘贴预览' })
  await paste(desk, [
    ['1.1', 0.5, '缺提升部分'],
    ['2.1', 2.5, ''],
  ])
  await expect(panel).toContainText('B 列（0.5、2.5）是得分，还是扣分')
  await page.keyboard.press('Enter')
  await expect(panel).toContainText('按 Tab 选择')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(panel.getByRole('button', { name: '是扣分' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('alert')).toContainText('第 2 行 B 列：2.1 的扣分 2.5 超过满分 2 分')
  await expect(panel.getByRole('button', { name: /确认写入/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(sheet.row('1.1')).toBeFocused()
  await expect(sheet.unanswered).toHaveText('未评 44')
})

test('takes one column of forty-four scores in the order of the form', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const sheet = await openEmptySheet(page)
  const { score } = await ask(page, 'sheet.read', RECHECK)
  await paste(
    desk,
    score.criteria.map(({ points }) => [points / 100]),
  )
  await page.getByRole('button', { name: '是得分' }).press('Enter')
  await page.getByRole('button', { name: '确认写入 44 条' }).press('Enter')
  await expect(sheet.total).toHaveText('总分 100.0/100')
})

test('a paste into a field is text for the field', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  await openEmptySheet(page)
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  const reason = page.getByRole('textbox', { name: '1.1 扣分原因' })
  await expect(reason).toBeFocused()
  await paste(desk, [['未见计划']])
  await expect(reason).toHaveValue(/^未见计划/)
  await expect(page.getByRole('complementary', { name: '粘贴预览' })).toHaveCount(0)
})

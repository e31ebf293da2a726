import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CFB } from 'xlsx'
import { answerOpenDialog, expect, goTo, type OpenDesk, openSample, test } from './desk'
import { choosePhase, sheetOf } from './sheet'

const WORDS = '全镇自评平均94.37分，专家组建议予以表扬。'

const reportOf = ({ page }: OpenDesk) => {
  const paper = page.getByRole('article', { name: '报告预览' })
  return {
    paper,
    conclusion: paper.locator('[data-paragraph="conclusion"]'),
    editor: paper.getByRole('form', { name: '改写' }),
    text: paper.getByRole('textbox', { name: '改写的文字' }),
    warning: paper.getByRole('note'),
  }
}

/** Takes all points of 1.1 off the 自评 of the first enterprise. */
async function changeScore({ page }: OpenDesk): Promise<void> {
  await page.keyboard.press('Control+3')
  await choosePhase(page, '自评')
  const sheet = sheetOf(page)
  await expect(sheet.row('1.1')).toBeFocused()
  await page.keyboard.press('x')
  await page.keyboard.press('1')
  await expect(sheet.score('1.1')).toContainText('0')
  await expect(sheet.row('2.1')).toBeFocused()
}

async function exportWord({ app, page }: OpenDesk, folder: string): Promise<string> {
  await answerOpenDialog({ app, page }, [folder])
  await page.getByRole('checkbox', { name: 'PDF（打印、存档）' }).click()
  await page.getByRole('button', { name: '导出…' }).click()
  const written = page.getByRole('status', { name: '已写出的文件' }).getByRole('listitem')
  const [name] = /^.*\.docx/.exec((await written.first().textContent())!)!
  const entry = CFB.find(CFB.read(readFileSync(join(folder, name)), { type: 'buffer' }), '/word/document.xml')
  return Buffer.from(entry!.content as Uint8Array)
    .toString('utf8')
    .replaceAll(/<[^>]+>/g, '')
}

test('rewrites a paragraph, marks it with the old and the new value of a changed score, and prints it', async ({
  desk,
  home,
}) => {
  await openSample(desk)
  await goTo(desk, '报告')
  const { page } = desk
  const { paper, conclusion, editor, text, warning } = reportOf(desk)
  const generated = (await conclusion.textContent())!

  await conclusion.focus()
  await page.keyboard.press('e')
  await expect(text).toHaveValue(generated)
  await page.keyboard.type('不要')
  await page.keyboard.press('Escape')
  await expect(conclusion).toBeFocused()
  await expect(conclusion).toHaveText(generated)

  // From a figure in it too.
  await conclusion.getByRole('button', { name: '94.37' }).focus()
  await page.keyboard.press('e')
  await text.fill(WORDS)
  await page.keyboard.press('Control+Enter')
  await expect(conclusion).toHaveText(WORDS)
  await expect(conclusion).toBeFocused()
  await expect(paper.getByText(/^已改写 /)).toBeVisible()
  await expect(conclusion.getByRole('button', { name: '94.37' })).toBeVisible()
  await expect(warning).toBeHidden()

  await changeScore(desk)
  await goTo(desk, '报告')
  await expect(conclusion).toHaveText(WORDS)
  await expect(warning).toContainText(/改写后数据有变：94\.37 → 94\.3[0-6]/)
  const now = /→ (94\.\d\d)/.exec((await warning.textContent())!)![1]!

  await page.getByText('1 处改写后数据有变').click()
  await page.getByRole('button', { name: new RegExp(`^${WORDS}`) }).click()
  await expect(conclusion).toBeFocused()

  expect(await exportWord(desk, home.folder)).toContain(WORDS)

  await paper.getByRole('button', { name: '按新数改写' }).click()
  await expect(editor).toContainText('现在生成的文字')
  await expect(text).toHaveValue(WORDS.replace('94.37', now))
  await text.press('Escape')
  await paper.getByRole('button', { name: '仍用改写的文字' }).click()
  await expect(warning).toBeHidden()
  await expect(conclusion).toHaveText(WORDS)
  await expect(paper.getByText(/^已改写 .*手改的数 94\.37$/)).toBeVisible()

  await conclusion.press('e')
  await paper.getByRole('button', { name: '恢复原文' }).click()
  await expect(conclusion).toContainText(`自评平均${now}分`)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('status', { name: '撤销结果' })).toContainText('恢复报告原文')
  await expect(conclusion).toHaveText(WORDS)
})

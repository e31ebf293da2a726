import { join } from 'node:path'
import { editDocx } from '../builders/edit-docx'
import { answerOpenDialog, expect, goTo, openSample, test } from './desk'

test('reads an edited Word report back: shows what was changed, takes over what is ticked, and undoes it at once', async ({
  desk,
  home,
}) => {
  await openSample(desk)
  await goTo(desk, '报告')
  const { page } = desk
  const paper = page.getByRole('article', { name: '报告预览' })
  const conclusion = paper.locator('[data-paragraph="conclusion"]')
  const generated = (await conclusion.textContent())!

  await answerOpenDialog(desk, [home.folder])
  await page.getByRole('checkbox', { name: 'PDF（打印、存档）' }).click()
  await page.getByRole('button', { name: '导出…' }).click()
  const written = page.getByRole('status', { name: '已写出的文件' }).getByRole('listitem')
  const [name] = /^.*\.docx/.exec((await written.first().textContent())!)!
  const file = join(home.folder, name)
  editDocx(file, (xml) =>
    xml
      .replaceAll('自评平均94.37分', '自评均分95.12分')
      .replace('督导帮扶行动实施方案》，专家组', '督导帮扶行动实施方案》，督导帮扶专家组')
      .replace('>临澜市云屿镇<', '>云屿镇<'),
  )

  await answerOpenDialog(desk, [file])
  await page.getByRole('button', { name: '读回改过的 Word…' }).click()
  const review = page.getByRole('region', { name: '读回核对' })
  await expect(review).toContainText(name)
  await expect(review).toContainText('段有改动')
  await expect(review.getByRole('insertion').first()).toBeVisible()
  await expect(review).toContainText('原文 94.37，Word 里 95.12')
  await expect(review.getByRole('region', { name: '不读回的改动' })).toBeVisible()

  const preface = review.getByRole('listitem').filter({ hasText: '实施方案' }).first()
  await preface.getByRole('checkbox', { name: '写入这一段' }).uncheck()
  await review.getByRole('button', { name: /^写入案卷/ }).click()
  await expect(review.getByRole('status')).toContainText('已写入案卷')
  await review.getByRole('button', { name: '看报告' }).click()
  await expect(page.getByRole('button', { name: '读回改过的 Word…' })).toBeFocused()
  await expect(conclusion).toContainText('自评均分95.12分')
  await expect(paper.locator('[data-paragraph="preface"]')).not.toContainText('督导帮扶专家组对')

  await page.keyboard.press('Control+z')
  await expect(conclusion).toHaveText(generated)
})

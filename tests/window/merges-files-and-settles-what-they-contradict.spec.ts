import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerOpenDialog, expect, goTo, test } from './desk'
import { inFolder, openFirst, threeLaptops } from './laptops'
import { settled } from './settled'

const shot = (name: string) => ({ path: `test-results/merge/${name}.png` })

test('merges the files of two other laptops and settles what they contradict by keyboard', async ({
  desk,
  home,
}) => {
  const { page, app } = desk
  await openFirst(desk, threeLaptops(inFolder(home.folder)))
  await page.getByRole('region', { name: '合并' }).getByRole('button', { name: '合并案卷…' }).click()
  await page.getByRole('button', { name: '选择案卷文件…' }).click()
  const preview = page.getByRole('region', { name: '合并预览' })
  await expect(preview.getByRole('listitem').filter({ hasText: '黄晓燕的记录' })).toContainText('冲突 2 处')
  await expect(preview).toContainText('44 条新记录，涉及 云海第4制造有限公司')
  await expect(preview).toContainText('合并后有 2 处新的冲突')
  await settled(page)
  await page.screenshot(shot('preview'))
  await preview.getByRole('button', { name: '并入 91 条新记录' }).click()
  await expect(page.getByRole('status').filter({ hasText: '已并入 2 个文件的 91 条新记录' })).toBeVisible()

  const conflict = page.getByRole('form', { name: 'E001 云海第1制造有限公司 自查自纠（自评） 1.1' })
  await expect(conflict.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(conflict.getByRole('button', { name: '裁定' })).toBeDisabled()
  await expect(conflict).toContainText('林建国')
  await expect(conflict).toContainText('黄晓燕的电脑')
  await settled(page)
  await page.screenshot(shot('conflict'))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.setZoomFactor(1.5))
  await settled(page)
  await page.screenshot(shot('conflict-150'))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.setZoomFactor(1))

  await goTo(desk, '评分')
  const row = page.locator('[data-criterion="1.1"]')
  await expect(row).toContainText('两台电脑评得不同')
  await expect(row).toContainText('待裁定')
  await page.screenshot(shot('sheet'))
  await row.getByRole('button', { name: /去裁定/ }).click()
  await expect(conflict).toBeVisible()
  await conflict.locator('h3').click()
  await page.keyboard.press('1')
  await expect(conflict.getByRole('radio', { checked: true })).toHaveCount(1)
  await page.keyboard.insertText('现场复看，台账只缺一页')
  await page.keyboard.press('Enter')
  await expect(conflict).toHaveCount(0)
  await expect(page.getByRole('form', { name: /自查自纠（自评） 2.1/ })).toBeVisible()

  await page.getByRole('button', { name: '按一条规则裁定多处…' }).click()
  const ruling = page.getByRole('form', { name: '按规则裁定' })
  await ruling.getByLabel('规则').selectOption('全部采用 黄晓燕 写下的')
  await expect(ruling.getByRole('button', { name: '按规则裁定' })).toBeDisabled()
  await ruling.getByLabel('理由').fill('黄晓燕到了现场')
  await page.screenshot(shot('rule'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: '待裁定的冲突' })).toContainText('没有冲突')

  await goTo(desk, '评分')
  await expect(row).not.toContainText('两台电脑评得不同')
  await row.click()
  await page.keyboard.press('h')
  const history = page.getByRole('complementary', { name: '1.1 的历史' })
  await expect(history.getByRole('listitem')).toHaveCount(3)
  await expect(history).toContainText('裁定：现场复看，台账只缺一页')
})

test('takes a merge back as a whole, and a bad file out of the choice', async ({ desk, home }) => {
  const { page } = desk
  const laptops = threeLaptops(inFolder(home.folder))
  await openFirst(desk, laptops)
  const bad = join(home.folder, '坏.duhe')
  writeFileSync(bad, 'x'.repeat(500))
  await answerOpenDialog(desk, [laptops[1]!.file, bad])
  await goTo(desk, '合并')
  await page.getByRole('button', { name: '选择案卷文件…' }).click()
  const preview = page.getByRole('region', { name: '合并预览' })
  const merge = preview.getByRole('button', { name: /^并入 47 条/ })
  await expect(merge).toBeDisabled()
  await expect(preview.getByRole('listitem', { name: '坏.duhe' })).toContainText('不是督核案卷')
  await settled(page)
  await page.screenshot(shot('bad'))
  await preview.getByRole('listitem', { name: '坏.duhe' }).getByRole('button', { name: '不要这份' }).click()
  await merge.click()
  await expect(page.getByRole('region', { name: '待裁定的冲突' })).toContainText('2 处')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('status', { name: '撤销结果' })).toContainText('合并 1 个文件的 47 条记录')
  await expect(page.getByRole('region', { name: '待裁定的冲突' })).toContainText('没有冲突')
  await page.keyboard.press('Control+y')
  await expect(page.getByRole('region', { name: '待裁定的冲突' })).toContainText('2 处')
})

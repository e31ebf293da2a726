import { answerOpenDialog, expect, goTo, openSample, test } from './desk'
import { LIST_HEADER, writeWorkbook } from './workbook'

test('imports an enterprise list after showing what it would change', async ({ desk, home }) => {
  await openSample(desk)
  await goTo(desk, '企业')
  const { page } = desk
  const rows = [
    ['虚构一号制衣有限公司', 320, 5000, '纺织服装'],
    ['虚构二号食品有限公司', 40, 800, '食品加工'],
  ]
  await answerOpenDialog(desk, [writeWorkbook(home.folder, '企业名单.xlsx', [LIST_HEADER, ...rows])])
  await page.getByRole('button', { name: '导入…' }).click()
  await page.getByRole('button', { name: '选择文件…' }).click()
  const review = page.getByRole('region', { name: '导入核对' })
  await expect(review).toContainText('企业名单.xlsx')
  await expect(review.getByText('新增').locator('..')).toContainText('2 家')
  await expect(page.getByRole('status', { name: '企业数' })).toHaveText('共 100 家')

  await review.getByRole('button', { name: '写入案卷' }).click()
  await expect(review.getByText(/已写入案卷/)).toBeVisible()
  await expect(page.getByRole('status', { name: '企业数' })).toHaveText('共 102 家')
})

test('lists what is wrong with a workbook cell by cell and writes nothing', async ({ desk, home }) => {
  await openSample(desk)
  await goTo(desk, '企业')
  const { page } = desk
  const rows = [
    ['虚构一号制衣有限公司', '很多', 5000, '纺织服装'],
    ['', 40, 800, '食品加工'],
  ]
  await answerOpenDialog(desk, [writeWorkbook(home.folder, '有错的名单.xlsx', [LIST_HEADER, ...rows])])
  await page.getByRole('button', { name: '导入…' }).click()
  await page.getByRole('button', { name: '选择文件…' }).click()
  const problems = page.getByRole('table', { name: '导入问题' })
  await expect(problems.getByRole('cell', { name: 'B2' })).toBeVisible()
  await expect(problems.getByRole('row')).toHaveCount(3)
  await expect(page.getByRole('alert')).toContainText('没有导入，案卷未改动')
  await expect(page.getByRole('button', { name: '写入案卷' })).toHaveCount(0)
})

test('leaves everything as it is when no file is chosen', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '企业')
  await answerOpenDialog(desk, [])
  await desk.page.getByRole('button', { name: '导入…' }).click()
  await desk.page.getByRole('button', { name: '选择文件…' }).click()
  await expect(desk.page.getByRole('region', { name: '导入核对' })).toHaveCount(0)
  await expect(desk.page.getByRole('button', { name: '选择文件…' })).toBeEnabled()
})

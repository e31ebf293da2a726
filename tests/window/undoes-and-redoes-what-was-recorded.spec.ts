import { expect, goTo, openSample, test } from './desk'

test('undoes and redoes what was recorded, and says what it was', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '人员标杆')
  const { page } = desk
  const { keyboard } = page
  const people = page.getByRole('table', { name: '人员名单' }).getByRole('row')
  const result = page.getByRole('status', { name: '撤销结果' })
  await expect(people).toHaveCount(6)
  await keyboard.press('Control+z')
  await expect(result).toHaveText('打开案卷以来没有可撤销的操作。')

  await page.getByRole('button', { name: '新增人员…' }).click()
  await keyboard.type('赵一鸣')
  await keyboard.press('Enter')
  await expect(people).toHaveCount(7)
  await keyboard.press('Control+z')
  await expect(people).toHaveCount(6)
  await expect(result).toHaveText('已撤销：人员')
  await keyboard.press('Control+y')
  await expect(people).toHaveCount(7)
  await expect(result).toHaveText('已重做：人员')
})

test('leaves Ctrl+Z in a text field to the text', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '人员标杆')
  const { page } = desk
  await page.getByRole('button', { name: '新增人员…' }).click()
  await page.keyboard.type('赵一鸣')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('status', { name: '撤销结果' })).toBeEmpty()
})

test('refuses to take a draw back, until something else is done', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '抽样')
  const { page } = desk
  await page.getByRole('button', { name: '再抽一次…' }).click()
  const form = page.getByRole('form', { name: '抽样' })
  await form.getByLabel(/^种子/).fill('双色球 2024138')
  await form.getByLabel(/^再抽的原因/).fill('抽中的两家已经停产')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: '第 2 次抽样' })).toContainText('校验码')
  await page.keyboard.press('Control+z')
  const refusal = page.getByRole('alert').filter({ hasText: '不能撤销' })
  await expect(refusal).toContainText('上一步是立案、抽样、揭示或封存')
  await page.getByRole('switch', { name: '督导核实时盲评' }).click()
  await expect(refusal).toHaveCount(0)
})

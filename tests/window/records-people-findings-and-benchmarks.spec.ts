import { expect, goTo, type OpenDesk, openSample, test } from './desk'

async function openPart(desk: OpenDesk, part: RegExp): Promise<void> {
  await openSample(desk)
  await goTo(desk, '人员标杆')
  await desk.page.getByRole('radiogroup', { name: '看什么' }).getByText(part).click()
}

test('records a person and corrects the role', async ({ desk }) => {
  await openPart(desk, /^人员/)
  const { page } = desk
  const people = page.getByRole('table', { name: '人员名单' })
  await page.getByRole('button', { name: '新增人员…' }).click()
  const form = page.getByRole('form', { name: '新增人员' })
  await form.getByLabel('姓名').fill('赵一鸣')
  await form.getByLabel('单位').fill('临澜市安全生产专家组')
  await form.getByRole('button', { name: '保存人员' }).click()
  const row = people.getByRole('row', { name: /赵一鸣/ })
  await expect(row).toContainText('专家')
  await row.getByRole('button', { name: '修改' }).click()
  await page.getByRole('combobox', { name: '职责' }).fill('县级')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '保存人员' }).click()
  await expect(row).toContainText('县级挂钩科级干部')
  await row.getByRole('button', { name: '删除' }).click()
  await expect(row).toHaveCount(0)
})

test('records a finding on a criterion of an enterprise', async ({ desk }) => {
  await openPart(desk, /^帮扶发现/)
  const { page } = desk
  await page.getByRole('button', { name: '新增发现…' }).click()
  const form = page.getByRole('form', { name: '新增发现' })
  await form.getByText('存在不足').click()
  await form.getByRole('combobox', { name: '对象' }).fill('E045')
  await page.keyboard.press('Enter')
  await form.getByRole('combobox', { name: '针对' }).fill('13.2')
  await page.keyboard.press('Enter')
  await form.getByLabel('内容').fill('四色图只贴在大门一处')
  await form.getByRole('button', { name: '保存发现' }).click()
  const kept = page.getByRole('region', { name: '存在不足' }).getByRole('listitem')
  await expect(kept.filter({ hasText: '四色图只贴在大门一处' })).toContainText('13.2')
})

test('counts new benchmark enterprises towards the ten', async ({ desk }) => {
  await openPart(desk, /^标杆企业/)
  const { page } = desk
  const benchmarks = page.getByRole('region', { name: '标杆企业' })
  await expect(benchmarks).toContainText('新增标杆企业 0/10，还差 10 家')
  await page.getByRole('button', { name: '登记企业…' }).click()
  for (const id of ['E001', 'E002']) {
    await page.getByRole('combobox', { name: '企业' }).fill(id)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await expect(benchmarks.getByRole('row', { name: new RegExp(id) })).toContainText('✓ 新增')
  }
  await expect(benchmarks).toContainText('新增标杆企业 2/10，还差 8 家')
})

test('records the numbers of the whole town', async ({ desk }) => {
  await openPart(desk, /^镇情数据/)
  const { page } = desk
  const form = page.getByRole('form', { name: '镇情数据' })
  const base = Number(await form.getByLabel('企业底数（家）').inputValue())
  await form.getByLabel('评审达标企业数（家）').fill(String(base + 1))
  await expect(form).toContainText('多于总数，请核对')
  await form.getByLabel('评审达标企业数（家）').fill(String(base))
  await form.getByRole('button', { name: '保存镇情数据' }).click()
  await expect(form.getByRole('button', { name: '保存镇情数据' })).toBeDisabled()
  await expect(form).toContainText('占 100.0%')
})

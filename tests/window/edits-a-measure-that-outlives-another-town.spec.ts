import { makeTowns, newCity, offer } from './city'
import { expect, goTo, test } from './desk'

const WORDS = '由市安办组织一次专项整治，逐镇验收。'

test('edits a measure, keeps it when another town comes in, takes it back and does it again', async ({
  desk,
  home,
}) => {
  const towns = makeTowns(home)
  const { page } = desk
  await newCity(desk)
  await offer(desk, towns.slice(0, 2))
  await goTo(desk, '问题措施')
  const first = page.getByRole('listitem').first()
  const measure = first.getByRole('region')
  const name = (await measure.getAttribute('aria-label'))!
  const proposed = (await measure.locator('p').first().textContent())!
  await first.getByRole('button', { name: /^改/ }).click()
  await page.getByRole('textbox', { name: '措施' }).fill(WORDS)
  await page.getByRole('textbox', { name: '责任单位' }).fill('市应急管理局')
  await page.getByRole('textbox', { name: '时限' }).fill('20250331')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  const kept = page.getByRole('region', { name })
  await expect(kept).toContainText(WORDS)
  await expect(kept).toContainText('时限：2025年3月31日')

  await offer(desk, towns.slice(2))
  await goTo(desk, '问题措施')
  await expect(kept).toContainText(WORDS)
  await expect(kept).toContainText('责任单位：市应急管理局')

  await page.reload()
  await expect(kept).toContainText(WORDS)
  await page.getByRole('button', { name: `改${name}` }).click()
  await page.getByRole('textbox', { name: '责任单位' }).fill('市住建局')
  await page.getByRole('textbox', { name: '措施' }).press('Control+Enter')
  await expect(kept).toContainText('责任单位：市住建局')
  await page.locator('main').press('Control+z')
  await expect(kept).toContainText('责任单位：市应急管理局')
  await expect(page.getByRole('status', { name: '撤销结果' })).toContainText('改措施')
  await page.locator('main').press('Control+y')
  await expect(kept).toContainText('责任单位：市住建局')
  await expect(page.getByRole('status', { name: '撤销结果' })).toContainText('已重做')

  await page.getByRole('button', { name: `改${name}` }).click()
  await page.getByRole('button', { name: '恢复程序提出的' }).click()
  await expect(kept).toContainText(proposed)
})

test('shows what other standards would make of the towns before they are saved', async ({ desk, home }) => {
  const { page } = desk
  await newCity(desk)
  await offer(desk, makeTowns(home))
  await goTo(desk, '问题措施')
  await page.getByText('认定标准', { exact: true }).click()
  await page.getByLabel('扣分的企业至少占').fill('95')
  await page.getByLabel('扣分的企业至少占').press('Tab')
  await expect(page.getByRole('status', { name: '改了会怎样' })).toContainText('少去')
  await page.getByRole('button', { name: '保存标准' }).click()
  await page.getByText(/^共性问题 /).click()
  await expect(page.getByText('按现在的认定标准，没有共性问题。')).toBeVisible()
  await page.locator('main').press('Control+z')
  await expect(page.getByText('按现在的认定标准，没有共性问题。')).toHaveCount(0)
})

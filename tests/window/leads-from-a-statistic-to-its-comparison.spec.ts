import { expect, goTo, openSample, test } from './desk'

test('leads from a point of a chart to its comparison, with the keyboard', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '统计')
  const { page } = desk
  await expect(page.getByRole('region', { name: '可以怎么说' })).toContainText(
    /核实10家、不一致\d+家：95%把握，100家中不一致不超过\d+家。/,
  )
  await expect(page.getByRole('img', { name: /^每家高估多少/ }).locator('svg')).toBeVisible()
  const first = page.getByRole('list', { name: '每家高估多少' }).getByRole('button').first()
  const [id] = (await first.textContent())!.split(' ')
  await first.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: '比对对象' }).locator('[aria-current]')).toContainText(id!)
})

test('leads from a criterion to where it lies furthest apart', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '统计')
  const { page } = desk
  const first = page.getByRole('table', { name: '细则排序' }).getByRole('button').first()
  const [criterion] = (await first.textContent())!.split(' ')
  await first.focus()
  await page.keyboard.press('Enter')
  const row = page.getByRole('table', { name: '逐条比对' }).locator(`[data-criterion="${criterion}"]`)
  await expect(row).toBeFocused()
  await expect(row).toBeInViewport()
})

test('leads from a pressed bar to its comparison', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '统计')
  const { page } = desk
  const label = page
    .getByRole('img', { name: /^每家高估多少/ })
    .getByText(/^\+\d.* 高估$/)
    .first()
  await label.scrollIntoViewIfNeeded()
  const box = (await label.boundingBox())!
  await page.mouse.click(box.x - 8, box.y + box.height / 2)
  await expect(page.getByRole('list', { name: '比对对象' }).locator('[aria-current]')).toBeVisible()
})

import { expect, goTo, openSample, test } from './desk'
import { sheetOf } from './sheet'

test('finds an enterprise and opens its sheet without a mouse', async ({ desk }) => {
  await openSample(desk)
  await desk.page.keyboard.press('Control+2')
  const { page } = desk
  await expect(page.getByRole('table', { name: '企业列表' })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('E018')
  await expect(page.getByRole('status', { name: '企业数' })).toHaveText('显示 1 家，共 100 家')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table', { name: '评分表' })).toBeVisible()
  await expect(page.getByText(/^E018 /)).toBeVisible()
  await expect(sheetOf(page).row('1.1')).toBeFocused()
})

test('sorts by a column, first the largest, then the smallest', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '企业')
  const { page } = desk
  const header = page.getByRole('columnheader', { name: '自评' })
  await header.getByRole('button').click()
  const totals = async () => {
    const rows = await page.getByRole('row').locator('td:nth-child(5)').allTextContents()
    return rows.slice(0, 8).map(Number)
  }
  await expect(header).not.toHaveAttribute('aria-sort', 'none')
  const first = await totals()
  expect(first).toEqual(first.toSorted((a, b) => b - a))
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  const second = await totals()
  expect(second).toEqual(second.toSorted((a, b) => a - b))
})

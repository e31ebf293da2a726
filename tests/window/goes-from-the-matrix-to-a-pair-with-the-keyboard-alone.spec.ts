import type { Page } from '@playwright/test'
import { expect, goTo, openSample, test } from './desk'

const grid = (page: Page) => page.getByRole('grid', { name: '差异矩阵' })
const here = (page: Page) => page.getByRole('status', { name: '所在一格' })

/** The cell that a screen reader is told of. */
const current = (page: Page) => grid(page).locator('[aria-selected=true]')

test('goes from the list to a cell of the matrix and to its pair with the keyboard alone', async ({
  desk,
}) => {
  const { page } = desk
  await openSample(desk)
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('table', { name: '逐条比对' })).toBeVisible()

  await page.keyboard.press('m')
  await expect(grid(page)).toBeFocused()
  await expect(current(page)).toHaveAttribute('data-column', '0')
  await expect(here(page)).toHaveText(/ · 1\.1 .+：自评 2，核实 2，相同$/)

  await page.keyboard.press('n')
  await expect(here(page)).toHaveText(/ · 2\.1 .+：自评 2，核实 0，高估 2\.0，由满分变为 0 分$/)
  await page.keyboard.press('n')
  await page.keyboard.press('Shift+N')
  await expect(here(page)).toHaveText(/ · 2\.1 /)

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await expect(here(page)).toHaveText(/ · 2\.1 .+：自评 2，核实 1\.5，高估 0\.5$/)
  await page.keyboard.press('End')
  await expect(current(page)).toHaveAttribute('data-column', '43')
  await expect(current(page)).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('Control+End')
  await expect(grid(page).locator('[data-row="9"] [data-column="43"]')).toHaveAttribute(
    'aria-selected',
    'true',
  )

  await page.keyboard.press('Control+Home')
  await page.keyboard.press('n')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table', { name: '逐条比对' }).locator('[data-criterion="2.1"]')).toBeFocused()
  await expect(page.getByRole('list', { name: '比对对象' }).locator('[aria-current]')).toContainText('E083')

  await page.keyboard.press('m')
  await expect(here(page)).toHaveText(/ · 2\.1 /)
  await page.keyboard.press('Escape')
  await expect(grid(page)).toHaveCount(0)
  await expect(page.getByRole('list', { name: '比对对象' })).toBeVisible()
})

test('orders the rows of the matrix and shows those that do not agree', async ({ desk }) => {
  const { page } = desk
  await openSample(desk)
  await goTo(desk, '比对')
  await page.getByRole('button', { name: '打开矩阵' }).click()
  const names = grid(page).locator('.matrix-name')
  await expect(names).toHaveCount(10)
  await expect(names.first()).toContainText('E083')
  await page.keyboard.press('n')

  await page.getByRole('radiogroup', { name: '行的排列' }).getByText('按编号').click()
  await expect(names.first()).toContainText('E045')
  await expect(here(page)).toHaveText(/ · 2\.1 .+：自评 2，核实 0/)
  await page.getByRole('radiogroup', { name: '行的排列' }).getByText('按类别').click()
  await expect(names.last()).toContainText('小微')

  await page.getByRole('checkbox', { name: '只看不一致' }).click()
  const shown = Number.parseInt((await page.getByRole('status', { name: '企业数' }).textContent())!, 10)
  await expect(names).toHaveCount(shown)
  expect(shown).toBeLessThan(10)
})

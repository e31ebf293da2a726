import { expect, goTo, openSample, test } from './desk'

test('leads from a flag to its criterion and to its section', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '比对')
  const { page } = desk
  const flags = page.getByRole('region', { name: '比对提示' })
  await flags.getByRole('button', { name: /^全部 \d+ 条提示$/ }).click()
  const fullToZero = flags.getByRole('button', { name: /由满分.*变为 0 分/ }).last()
  const criterion = (await fullToZero.textContent())!.split(' ')[0]!
  await fullToZero.click()
  const row = page.getByRole('table', { name: '逐条比对' }).locator(`[data-criterion="${criterion}"]`)
  await expect(row).toBeFocused()
  await expect(row).toBeInViewport()

  await flags
    .getByRole('button', { name: /第.部分相差/ })
    .first()
    .click()
  await expect(page.locator('[data-section]:focus')).toBeInViewport()
})

test('shows where the two sides differ, one after the other', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '比对')
  const { page } = desk
  const table = page.getByRole('table', { name: '逐条比对' })
  const count = Number.parseInt((await page.getByRole('status', { name: '差异数' }).textContent())!, 10)
  await expect(table.locator('[data-criterion]')).toHaveCount(count)
  await page.keyboard.press('Alt+ArrowDown')
  await expect(table.locator('[data-criterion]').first()).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(table.locator('[data-criterion]').nth(1)).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(table.locator('[data-criterion]').first()).toBeFocused()

  await page.getByRole('checkbox', { name: '只看差异' }).click()
  await expect(table.locator('[data-criterion]')).toHaveCount(44)
  await page.keyboard.press(']')
  await expect(page.getByRole('list', { name: '比对对象' }).locator('[aria-current]')).not.toContainText(
    'E055',
  )
})

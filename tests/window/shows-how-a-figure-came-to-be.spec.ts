import { expect, goTo, openSample, test } from './desk'

test('shows how a figure of the report came to be and leads to the values behind it', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '报告')
  const { page } = desk
  const paper = page.getByRole('article', { name: '报告预览' })
  const figures = paper.getByRole('button')
  const mean = paper.getByRole('button', { name: '94.37', exact: true }).first()
  const panel = page.getByRole('complementary', { name: '这个数怎么来的' })

  // One stop for Tab however many figures there are.
  expect(await figures.count()).toBeGreaterThan(300)
  await expect(paper.locator('[data-at][tabindex="0"]')).toHaveCount(1)

  await mean.focus()
  await expect(paper.locator('[data-at][tabindex="0"]')).toHaveCount(1)
  await page.keyboard.press('ArrowLeft')
  await expect(paper.locator(':focus')).toHaveText('100')
  await page.keyboard.press('ArrowRight')
  await expect(mean).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(panel).toContainText('100家总分之和9437.0 ÷ 100家 = 94.37')
  await expect(panel).toContainText('已按案卷重新算过，与报告一致。')
  await expect(panel.getByRole('listitem')).toHaveCount(100)
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(mean).toBeFocused()

  await page.keyboard.press('Enter')
  const row = panel.getByRole('listitem').first().getByRole('button')
  await expect(row).toContainText('自评总分')
  const total = await row.locator('.trace-value').textContent()
  await row.click()
  await expect(page.getByRole('status', { name: '总分' })).toContainText(`总分 ${total}/100`)
})

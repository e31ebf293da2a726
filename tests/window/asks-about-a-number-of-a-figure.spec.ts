import { expect, goTo, openSample, test } from './desk'

test('shows how a number of a figure came to be', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '报告')
  const { page } = desk
  const paper = page.getByRole('article', { name: '报告预览' })
  const figure = paper.getByRole('figure', { name: '镇级“1+5”机制各部分得分率' })
  const panel = page.getByRole('complementary', { name: '这个数怎么来的' })
  await expect(paper.getByRole('figure')).toHaveCount(5)

  const rate = figure.getByRole('button', { name: '45.0%' })
  await rate.scrollIntoViewIfNeeded()
  await rate.click()
  await expect(panel).toContainText('得4.5分 ÷ 满分10分 = 45.0%')
  await expect(panel).toContainText('已按案卷重新算过，与报告一致。')
  await page.keyboard.press('Escape')
  await expect(rate).toBeFocused()

  await page.keyboard.press('ArrowLeft')
  await expect(paper.locator(':focus')).toHaveText('80.0%')
  await page.keyboard.press('Enter')
  await expect(panel).toContainText('得8分 ÷ 满分10分 = 80.0%')
  await page.keyboard.press('Escape')

  // A figure is never smaller than it can be read, however narrow the page.
  await page.setViewportSize({ width: 910, height: 512 })
  const small = await figure
    .locator('text')
    .evaluateAll((texts) =>
      (texts as SVGTextElement[])
        .map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM()!.a)
        .filter((size) => size < 14),
    )
  expect(small).toEqual([])
})

import { expect, goTo, openSample, test } from './desk'

test('keeps what is being written into the report over a closing', async ({ home }) => {
  const first = await home.open()
  await openSample(first)
  await goTo(first, '报告')
  await first.page.locator('[data-paragraph="conclusion"]').focus()
  await first.page.keyboard.press('e')
  await first.page.getByRole('textbox', { name: '改写的文字' }).fill('经核实，全镇')
  await first.app.close()

  const second = await home.open()
  const text = second.page.getByRole('textbox', { name: '改写的文字' })
  await expect(text).toHaveValue('经核实，全镇')
  await text.press('Control+Enter')
  await expect(second.page.locator('[data-paragraph="conclusion"]')).toHaveText('经核实，全镇')
  await second.app.close()

  const { page } = await home.open()
  await expect(page.locator('[data-paragraph="conclusion"]')).toHaveText('经核实，全镇')
  await expect(page.getByRole('textbox', { name: '改写的文字' })).toHaveCount(0)
})

import { expect, goTo, openSample, test } from './desk'

test('keeps what is being written into the report over a look at another view', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '报告')
  const { page } = desk
  const paragraph = page.locator('[data-paragraph="scope/subjects"]')
  const text = page.getByRole('textbox', { name: '改写的文字' })
  const generated = (await paragraph.textContent())!
  await paragraph.hover()
  await page.locator('.passage', { has: paragraph }).getByRole('button', { name: '改写 E' }).click()
  await expect(text).toHaveValue(generated)
  await text.fill('本次督导帮扶')

  await goTo(desk, '比对')
  await goTo(desk, '报告')
  await expect(text).toHaveValue('本次督导帮扶')
  await text.press('Escape')
  await expect(paragraph).toHaveText(generated)
  await expect(paragraph).toBeFocused()

  await goTo(desk, '比对')
  await goTo(desk, '报告')
  await expect(paragraph).toHaveText(generated)
})

import { expect, openSample, test } from './desk'
import { openEmptySheet } from './sheet'

test('finds a criterion by its number, its words and the first letters of their pinyin', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const sheet = await openEmptySheet(page)
  const found = page.getByRole('listbox', { name: '找到的细则' }).getByRole('option')

  await page.keyboard.press('g')
  await page.keyboard.type('132')
  await expect(found).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(sheet.row('13.2')).toBeFocused()

  await page.keyboard.press('/')
  await page.keyboard.type('aqfx')
  await expect(found.first()).toContainText('安全风险')
  await page.keyboard.press('ArrowDown')
  const second = await found.nth(1).textContent()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { selected: true })).toContainText(
    second!.slice(0, 4).match(/^[\d.]+/)![0],
  )

  await page.keyboard.press('g')
  await page.keyboard.insertText('星级评定')
  await expect(found.first()).toContainText('20.1')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('search')).toHaveCount(0)
  await page.keyboard.press('ArrowUp')
  await expect(sheet.row('1.1')).not.toBeFocused()
})

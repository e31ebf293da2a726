import { expect, openSample, test } from './desk'
import { choosePhase, openEmptySheet, sheetOf } from './sheet'

test('counts missing years into a deduction, up to the cap', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const sheet = await openEmptySheet(page)
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('ArrowDown')
  await expect(sheet.row('6.2')).toBeFocused()
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(sheet.score('6.2')).toHaveText('1')
  await page.keyboard.type('3')
  await page.keyboard.press('ArrowDown')
  await expect(sheet.score('6.2')).toHaveText('0')
  await expect(sheet.row('6.2')).toContainText('缺失自评打分的年度 3 年')
})

test('turns the two numbers of a rate into the deduction of its ladder', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  await page.keyboard.press('Control+3')
  const sheet = sheetOf(page)
  await choosePhase(page, '复核')
  await sheet.subject.click()
  await page.keyboard.type('镇级')
  await page.keyboard.press('Enter')
  await expect(sheet.row('1.1')).toContainText('标准化提升专项行动的目标要求')
  await sheet.row('13.1').click()
  await page.keyboard.type('20')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: '辖区所有企业数' }).fill('200')
  await expect(sheet.row('13.1')).toContainText('评审达标率 10.0%，扣 1 分')
  await page.keyboard.press('Enter')
  await expect(sheet.score('13.1')).toHaveText('4')
  await expect(sheet.row('13.1')).toContainText('20 / 200 = 10.0%')
})

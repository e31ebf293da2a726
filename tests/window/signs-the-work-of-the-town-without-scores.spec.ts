import { TOWNSHIP } from '@shared/case/subject'
import { expect, openSample, test } from './desk'
import { ask } from './settle'
import { choosePhase, sheetOf } from './sheet'

test('signs the work of the town without scores of its own', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  await page.keyboard.press('Control+3')
  const sheet = sheetOf(page)
  await sheet.subject.fill('镇级')
  await page.keyboard.press('Enter')
  await choosePhase(page, '帮扶')
  await expect(sheet.row('1.1')).toBeFocused()
  await page.getByRole('button', { name: '签认', exact: true }).click()
  await expect(page.getByRole('region', { name: '签认' })).toContainText('没有另行评分')
  await page.getByRole('textbox', { name: '签认人' }).fill('陈砚秋')
  await page.keyboard.press('Enter')
  await expect(page.getByText('✓ 陈砚秋 已签认')).toBeVisible()
  const key = { subject: TOWNSHIP, phase: 'assistance', round: 2, scorer: '' } as const
  const { score } = await ask(page, 'sheet.read', key)
  expect(score.criteria.every(({ answer }) => answer === null)).toBe(true)
})

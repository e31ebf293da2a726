import { compareSubject, comparisonOf } from './comparison'
import { expect, openSample, test } from './desk'
import { ask, settleVerification } from './settle'

test('decides the re-check beside the columns: corrects, accepts, sends back, by keyboard', async ({
  desk,
}) => {
  await openSample(desk)
  const { page } = desk
  await settleVerification(page)
  await ask(page, 'phase.advance', { to: 'recheck' })
  await ask(page, 'sheet.fillFull', { subject: 'E045', phase: 'recheck', round: 1, scorer: '' })
  await page.reload()
  await compareSubject(page, 'E045')
  const { actions, columns } = comparisonOf(page)
  await expect(columns).toHaveText([/^自评/, /^核实 第2轮/, /^复核/])
  await expect(page.getByRole('status', { name: '差异数' })).toHaveText(/^0 处不同\s*其他栏 \d+ 处$/)

  await page.keyboard.press('g')
  await expect(actions.getByRole('button', { name: '记下更正' })).toBeDisabled()
  await page.keyboard.type('现场照片与评分不符')
  await page.keyboard.press('Enter')
  await expect(actions).toContainText('更正：现场照片与评分不符')
  await expect(actions.getByRole('button', { name: '复核评分' })).toBeVisible()
  await page.keyboard.press('c')
  await page.keyboard.press('Enter')
  await expect(actions).toContainText('✓ 采纳')
  await page.keyboard.press('a')
  await expect(actions.getByRole('status')).toContainText('核实结果只在督导核实时确认')

  await page.keyboard.press('t')
  await page.keyboard.type('缺少三年台账')
  await page.keyboard.press('Enter')
  await expect(actions).toContainText('退回：缺少三年台账')
  await expect(actions.getByRole('button', { name: '采纳' })).toHaveCount(0)
  await page.keyboard.press('r')
  await expect(actions.getByLabel('要求')).toHaveValue(/复核退回：缺少三年台账/)
})

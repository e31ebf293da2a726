import { expect, goTo, openSample, test } from './desk'
import { choosePhase, sheetOf } from './sheet'

test('hides self-assessments while blind, until one is revealed with a reason', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  await page.keyboard.press('Control+3')
  const sheet = sheetOf(page)
  await choosePhase(page, '自评')
  await expect(sheet.unanswered).toHaveText('未评 0')

  await goTo(desk, '抽样')
  const setting = page.getByRole('switch', { name: '督导核实时盲评' })
  await setting.click()
  await expect(setting).toBeChecked()
  await setting.click()
  await expect(page.getByRole('region', { name: '盲评' }).getByRole('alert')).toContainText(
    '督导核实期间不能关闭盲评',
  )

  await goTo(desk, '评分')
  const hidden = page.getByRole('region', { name: '盲评' })
  await expect(hidden.getByRole('status')).toContainText('核实签认之前不显示该企业的自评和帮扶评分')
  await expect(sheet.total).toHaveCount(0)
  await hidden.getByLabel('揭示的原因').fill('企业要求当面核对')
  await page.keyboard.press('Enter')
  await expect(sheet.unanswered).toHaveText('未评 0')
})

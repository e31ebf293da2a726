import { comparisonOf } from './comparison'
import { expect, openSample, test } from './desk'

test('notes a criterion and the whole comparison, and takes it back', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  await page.keyboard.press('Control+4')
  const { actions, row } = comparisonOf(page)
  await expect(actions).toBeVisible()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(row('2.1')).toBeFocused()
  await page.keyboard.press('n')
  await page.keyboard.type('企业称责任制在总部')
  await page.keyboard.press('Enter')
  await expect(row('2.1')).toContainText('说明 企业称责任制在总部')
  await expect(row('2.1')).toBeFocused()

  await page.keyboard.press('n')
  await expect(row('2.1').getByRole('textbox')).toHaveValue('企业称责任制在总部')
  await page.keyboard.press('Escape')
  await expect(row('2.1')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('status', { name: '撤销结果' })).toContainText(
    '已撤销：比对说明 临澜市锐澜建材有限公司',
  )
  await expect(row('2.1')).not.toContainText('说明 企业')
  await page.keyboard.press('Control+y')
  await expect(row('2.1')).toContainText('说明 企业称责任制在总部')

  await row('2.1').focus()
  await page.keyboard.press('n')
  await row('2.1').getByRole('textbox').fill('企业已补交责任制')
  await page.keyboard.press('Enter')
  await expect(row('2.1')).toContainText('说明 企业已补交责任制')
  await page.keyboard.press('n')
  await expect(row('2.1').getByRole('list', { name: '此前的说明' })).toContainText('此前：企业称责任制在总部')
  await page.keyboard.press('Escape')

  await actions.getByRole('button', { name: '记录说明' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('与企业当面核对')
  await page.keyboard.press('Enter')
  await expect(actions).toContainText('说明 与企业当面核对')
})

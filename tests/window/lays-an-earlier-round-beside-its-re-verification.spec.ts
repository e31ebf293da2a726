import { compareSubject, comparisonOf, verifyTwiceMore } from './comparison'
import { expect, openSample, test } from './desk'
import { ask } from './settle'

test('lays an earlier round beside its re-verification, four columns at most, by keyboard', async ({
  desk,
}) => {
  await openSample(desk)
  const { page } = desk
  await ask(page, 'sheet.fillFull', { subject: 'E083', phase: 'assistance', round: 1, scorer: '' })
  await verifyTwiceMore(page, 'E083')
  await compareSubject(page, 'E083', '}')
  const { columns, row, table } = comparisonOf(page)
  await expect(columns).toHaveText([/^自评95\.5基准$/, /^帮扶100\.0\+4\.5$/, /^核实 第3轮96\.5比对$/])

  const chip = (name: string) =>
    page.getByRole('group', { name: '并列的栏' }).getByRole('button', { name, exact: false })
  await chip('核实 第1轮').focus()
  await page.keyboard.press('Space')
  await expect(columns).toHaveText([/^自评/, /^帮扶/, /^核实 第1轮69\.5−26\.0$/, /^核实 第3轮/])
  await expect(chip('核实 第2轮')).toBeDisabled()
  await expect(page.getByRole('group', { name: '并列的栏' })).toContainText('先收起一栏再选')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(row('2.1')).toBeFocused()
  await expect(row('2.1')).toContainText('核实 第1轮 未建立全员安全生产责任制')
  await expect(row('2.1')).toContainText('核实 第3轮 第3次仍缺签字页')
  await expect(row('2.1').getByRole('cell')).toHaveText([
    '2.1',
    /责任制/,
    '2',
    '2',
    '2',
    /^0−2\.0$/,
    '1.5',
    /−0\.5/,
    /未建立/,
  ])
  await expect(table.locator('[data-section="一"]')).toContainText('2.0−2.0')

  await chip('帮扶').focus()
  await page.keyboard.press('Space')
  await chip('核实 第2轮').focus()
  await page.keyboard.press('Space')
  await expect(columns).toHaveText([/^自评/, /^核实 第1轮/, /^核实 第2轮/, /^核实 第3轮/])
  const wide = await page
    .locator('main .grid')
    .evaluate((element) => element.scrollWidth > element.clientWidth + 1)
  expect(wide).toBe(false)
})

import { expect, goTo, openSample, test } from './desk'
import { settleVerification } from './settle'

test('decides the re-check: accepts, corrects and sends back', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  await settleVerification(page)
  await goTo(desk, '复核')
  const recheck = page.getByRole('region', { name: '复核' })
  await expect(recheck.getByRole('status')).toContainText('进入复核之后才能记意见')
  await goTo(desk, '案卷总览')
  await page.getByRole('region', { name: '还差什么' }).getByRole('button', { name: '进入复核' }).click()
  await expect(page.getByRole('list', { name: '五个阶段' }).locator('[aria-current=step]')).toContainText(
    '复核',
  )

  await goTo(desk, '复核')
  await expect(recheck).toContainText('已有意见 0/11')
  const subject = (id: string) => recheck.getByRole('rowgroup', { name: new RegExp(`^${id} `) })
  await subject('镇级').getByRole('button', { name: '采纳' }).click()
  await page.keyboard.press('Enter')
  await expect(subject('镇级')).toContainText('✓ 采纳')

  await subject('E045').getByRole('button', { name: '更正' }).click()
  await expect(subject('E045').getByRole('button', { name: '记下更正' })).toBeDisabled()
  await page.keyboard.type('现场照片与评分不符')
  await page.keyboard.press('Enter')
  await expect(subject('E045')).toContainText('更正：现场照片与评分不符')
  await expect(recheck).toContainText('已有意见 2/11')

  await subject('E047').getByRole('button', { name: '退回' }).click()
  await page.keyboard.type('缺少三年台账')
  await page.keyboard.press('Enter')
  await expect(recheck.getByRole('status')).toContainText('案卷在督导核实')
  await goTo(desk, '重新帮扶')
  await expect(
    page.getByRole('region', { name: '待下通知' }).getByRole('listitem', { name: /^E047 / }),
  ).toContainText('复核退回：缺少三年台账')
})

test('sends the case back as far as 帮扶', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  await settleVerification(page)
  await goTo(desk, '案卷总览')
  await page.getByRole('region', { name: '还差什么' }).getByRole('button', { name: '进入复核' }).click()
  const step = page.getByRole('list', { name: '五个阶段' }).locator('[aria-current=step]')
  await expect(step).toContainText('复核')
  await goTo(desk, '复核')
  const town = page.getByRole('region', { name: '复核' }).getByRole('rowgroup', { name: /^镇级 / })
  await town.getByRole('button', { name: '退回' }).click()
  await page.keyboard.type('报告与台账不符')
  await page.getByRole('radiogroup', { name: '退回到' }).getByText('帮扶', { exact: true }).click()
  await page.getByRole('button', { name: '记下退回' }).click()
  await goTo(desk, '案卷总览')
  await expect(step).toContainText('帮扶')
  await expect(page.getByRole('region', { name: '还差什么' })).toContainText(
    '复核退回后，还没有重新生成镇督导帮扶报告',
  )
})

test('leads from a decision to the comparison with the re-check', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '复核')
  const { page } = desk
  await page
    .getByRole('rowgroup', { name: /^E045 / })
    .getByRole('button', { name: '复核评分' })
    .click()
  await page.keyboard.press('f')
  await expect(page.getByRole('status', { name: '未评条数' })).toHaveText('未评 0')
  await goTo(desk, '复核')
  await page
    .getByRole('rowgroup', { name: /^E045 / })
    .getByRole('button', { name: '比对' })
    .click()
  await expect(page.getByRole('heading', { name: /^E045 / })).toBeVisible()
  await expect(page.getByRole('region', { name: '比对结果' })).toContainText('复核 100.0')
})

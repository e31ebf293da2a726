import { expect, goTo, type OpenDesk, openSample, test } from './desk'
import { choosePhase, sheetOf } from './sheet'

/** Scores three enterprises in full on sheets of this person's own; the first one loses what is typed. */
async function scoreAlone({ page }: OpenDesk, name: string, lost: string): Promise<void> {
  const { keyboard } = page
  const sheet = sheetOf(page)
  await page.getByRole('button', { name: /^评分人/ }).click()
  await page.getByLabel('评分人').fill(name)
  await keyboard.press('Enter')
  await expect(page.getByRole('button', { name: `评分人 ${name}` })).toBeVisible()
  for (const number of [1, 2, 3]) {
    await expect(page.getByText(new RegExp(`^E00${number} `)).first()).toBeVisible()
    await expect(sheet.unanswered).toHaveText('未评 44')
    await sheet.row('1.1').focus()
    if (number === 1) {
      await keyboard.type(lost)
      await keyboard.press('Enter')
      await keyboard.type('计划未细化')
      await keyboard.press('Enter')
    }
    await keyboard.press('f')
    await expect(sheet.unanswered).toHaveText('未评 0')
    if (number < 3) await keyboard.press(']')
  }
  await keyboard.press('[')
  await expect(page.getByText(/^E002 /).first()).toBeVisible()
  await keyboard.press('[')
  await expect(page.getByText(/^E001 /).first()).toBeVisible()
}

test('proposes a tolerance from what two experts scored apart', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  await goTo(desk, '抽样')
  await expect(page.getByText('可先校准')).toBeVisible()
  await goTo(desk, '评分')
  await choosePhase(page, '帮扶')
  await page.getByRole('checkbox', { name: '单独评分' }).click()
  await scoreAlone(desk, '陈砚秋', '0.5')
  await scoreAlone(desk, '郑怀瑾', '2')
  await goTo(desk, '抽样')
  const advice = page.getByRole('note', { name: '校准建议' })
  await expect(advice).toContainText('各自评了同样的 3 家')
  await expect(advice).toContainText('建议总分容差 2 分')
  await advice.getByRole('button', { name: '填入建议' }).click()
  await expect(page.getByLabel('总分容差（分）')).toHaveValue('2')
})

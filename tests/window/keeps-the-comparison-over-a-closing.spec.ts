import { comparisonOf, verifyTwiceMore } from './comparison'
import { expect, goTo, openSample, test } from './desk'

test('keeps what is compared, what is shown and in which order, over another view and over a closing', async ({
  desk,
  home,
}) => {
  await openSample(desk)
  const { page } = desk
  await verifyTwiceMore(page, 'E083')
  await goTo(desk, '比对')
  await page.getByRole('list', { name: '比对对象' }).getByRole('button', { name: /E083/ }).click()
  await page.getByRole('button', { name: '核实 第2轮' }).click()
  await page.getByRole('checkbox', { name: '只看差异' }).click()
  await page.getByRole('radiogroup', { name: '排列' }).getByText('差异大小').click()
  await expect(comparisonOf(page).columns).toHaveCount(3)

  const isKept = async (at: typeof page) => {
    await expect(comparisonOf(at).title).toHaveText(/^E083 /)
    await expect(comparisonOf(at).columns).toHaveText([/^自评/, /^核实 第2轮/, /^核实 第3轮/])
    await expect(at.getByRole('checkbox', { name: '只看差异' })).not.toBeChecked()
    await expect(at.getByRole('radio', { name: '差异大小' })).toBeChecked()
  }
  await goTo(desk, '案卷总览')
  await goTo(desk, '比对')
  await isKept(page)
  await desk.app.close()
  const again = await home.open()
  await isKept(again.page)
})

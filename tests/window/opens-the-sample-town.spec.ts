import { expect, goTo, openSample, test, viewsOf } from './desk'

test('makes the sample town on a new laptop, and shows where it stands', async ({ laptop }) => {
  const desk = await laptop().open()
  await openSample(desk)
  const { page } = desk
  const phases = page.getByRole('list', { name: '五个阶段' })
  await expect(phases.getByRole('listitem')).toHaveCount(5)
  await expect(phases.locator('[aria-current=step]')).toHaveCount(1)
  await expect(page.getByRole('region', { name: '三个关键数' })).toContainText('100 家自评完整的企业')
  await expect(page.getByRole('region', { name: '待重新帮扶的对象' }).getByRole('listitem')).not.toHaveCount(
    0,
  )
  await goTo(desk, '企业')
  await expect(page.getByRole('status', { name: '企业数' })).toHaveText('共 100 家')
})

test('goes from view to view with the keyboard', async ({ desk }) => {
  await openSample(desk)
  const current = desk.page.getByRole('navigation', { name: '页面' }).locator('[aria-current=page]')
  const views = await viewsOf(desk)
  expect(views).toEqual(expect.arrayContaining(['案卷总览', '企业', '评分', '比对', '报告']))
  for (const [index, view] of views.slice(0, 9).entries()) {
    await desk.page.keyboard.press(`Control+${index + 1}`)
    await expect(current).toHaveText(view)
  }
})

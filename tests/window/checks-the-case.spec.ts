import { expect, openSample, test } from './desk'

test('checks every record of the case and says what it found', async ({ desk }) => {
  await openSample(desk)
  const check = desk.page.getByRole('region', { name: '案卷检查' })
  await check.getByRole('button', { name: '检查案卷' }).click()
  await expect(check.getByRole('status')).toContainText(/已核对 [\d,]+ 条记录，全部完好/)
  await expect(check.getByRole('status')).toContainText('校验码')
})

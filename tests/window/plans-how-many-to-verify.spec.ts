import { expect, goTo, openSample, test } from './desk'

test('plans how many to verify for a claim', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '统计')
  const { page } = desk
  const plan = page.getByRole('status', { name: '需核实' })
  await expect(plan).toContainText('要说100家中不一致不超过10家（95%把握），预计查出0家，需核实23家。')
  await page.getByRole('spinbutton', { name: '不一致不超过' }).fill('24')
  await expect(plan).toContainText('不超过24家（95%把握），预计查出0家，需核实10家。')
  await page.getByRole('radiogroup', { name: '预计查出不一致' }).getByText('1 家').click()
  await expect(plan).toContainText('预计查出1家，需核实16家。')
})

import { expect, openSample, test } from './desk'
import { ask } from './settle'

test('refuses to enter the next phase and says why', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const obstacles = page.getByRole('region', { name: '还差什么' })
  await expect(obstacles.getByRole('heading')).toContainText('进入复核前，还差')
  await expect(obstacles).toContainText('须重新帮扶，还没有下通知')
  await expect(obstacles).toContainText('有 1 件重新帮扶还没有办结')
  await expect(obstacles.getByRole('button', { name: '进入复核' })).toHaveCount(0)
  await expect(ask(page, 'phase.advance', { to: 'recheck' })).rejects.toThrow(/^还不能进入复核：/)

  await obstacles.getByRole('button', { name: '下通知' }).click()
  await expect(page.getByRole('region', { name: '待下通知' })).toBeVisible()
})

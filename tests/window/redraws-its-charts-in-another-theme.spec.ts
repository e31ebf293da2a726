import { expect, goTo, openSample, test } from './desk'

test('redraws its charts when the theme changes', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '统计')
  const { page } = desk
  const bars = page.getByRole('img', { name: /^每家高估多少/ }).locator('path[fill="#123456"]')
  await expect(page.getByRole('img', { name: /^每家高估多少/ }).locator('path')).not.toHaveCount(0)
  await expect(bars).toHaveCount(0)
  await page.evaluate(() => {
    document.documentElement.style.setProperty('--self', '#123456')
    document.documentElement.dataset.theme = 'dark'
  })
  await expect(bars).not.toHaveCount(0)
})

import { expect, openSample, test } from './desk'

test('denies navigation, windows and the network', async ({ desk, complaints }) => {
  await openSample(desk)
  const { page, app } = desk
  const address = page.url()
  await page.evaluate(() => {
    location.href = 'https://example.com/'
  })
  await page.evaluate(() => {
    window.open('https://example.com/')
  })
  const reached = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => true,
      () => false,
    ),
  )
  expect(reached).toBe(false)
  expect(page.url()).toBe(address)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(complaints.splice(0).every((complaint) => /example\.com/.test(complaint))).toBe(true)
})

test('gives the window nothing of Node', async ({ desk: { page } }) => {
  const seen = await page.evaluate(() => [
    typeof Reflect.get(globalThis, 'require'),
    typeof Reflect.get(globalThis, 'process'),
  ])
  expect(seen).toEqual(['undefined', 'undefined'])
  expect(await page.evaluate(() => Object.keys(window.duhe))).toEqual(['call', 'handOver'])
})

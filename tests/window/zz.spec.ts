import { writeFile } from 'node:fs/promises'
import { expect, goTo, openSample, test } from './desk'

test('look', async ({ desk }) => {
  const { page, app } = desk
  const shot = async (n: string) => {
    await page.waitForTimeout(400)
    const p = await app.evaluate(async ({ BrowserWindow }) =>
      (await BrowserWindow.getAllWindows()[0]!.webContents.capturePage()).toPNG().toString('base64'),
    )
    await writeFile(`/tmp/mx/${n}.png`, Buffer.from(p, 'base64'))
  }
  const zoom = (f: number) =>
    app.evaluate(({ BrowserWindow }, z) => BrowserWindow.getAllWindows()[0]!.webContents.setZoomFactor(z), f)
  await openSample(desk)
  await goTo(desk, '比对')
  await expect(page.getByRole('table', { name: '逐条比对' })).toBeVisible()
  await shot('list-100')
  await page.keyboard.press('m')
  await expect(page.getByRole('grid')).toBeFocused()
  await shot('m-100')
  for (let i = 0; i < 30; i++) await page.keyboard.press('n')
  await shot('m-100-n')
  await page.keyboard.press('Control+End')
  await shot('m-100-end')
  await zoom(1.5)
  await shot('m-150')
  await page.keyboard.press('Escape')
  await shot('list-150')
  await zoom(1)
  await page.keyboard.press('m')
  await page.keyboard.press('Home')
  await page.keyboard.press('n')
  await page.keyboard.press('Enter')
  await shot('pair')
})

import { mkdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, goTo, type OpenDesk, openSample, test, viewsOf } from './desk'

const SCREENS = resolve(__dirname, '../../test-results/screens')

/** Waits until the page has not changed for some frames: what it asked for has come and is painted. */
const settle = (page: Page) =>
  page.evaluate(async () => {
    let shown = ''
    for (let still = 0; still < 6; still += 1) {
      await new Promise(requestAnimationFrame)
      if (document.body.innerHTML !== shown) still = 0
      shown = document.body.innerHTML
    }
  })

/** What the screen shows, at any zoom. */
async function capture({ app, page }: OpenDesk, name: string): Promise<void> {
  await settle(page)
  const picture = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return (await window!.webContents.capturePage()).toPNG().toString('base64')
  })
  mkdirSync(SCREENS, { recursive: true })
  await writeFile(join(SCREENS, `${name}.png`), Buffer.from(picture, 'base64'))
}

const setZoom = ({ app }: OpenDesk, zoom: number) =>
  app.evaluate(({ BrowserWindow }, factor) => {
    BrowserWindow.getAllWindows()[0]!.webContents.setZoomFactor(factor)
  }, zoom)

for (const zoom of [1, 1.25, 1.5]) {
  test(`shows every view at 1366×768 and ${zoom * 100} % without a sideways scroll`, async ({ desk }) => {
    const { page } = desk
    await expect(page.getByRole('button', { name: '打开示例' })).toBeVisible()
    await setZoom(desk, zoom)
    await capture(desk, `开始-${zoom * 100}`)
    await openSample(desk)
    for (const view of await viewsOf(desk)) {
      await goTo(desk, view)
      await expect(page.getByRole('main')).not.toBeEmpty()
      const wide = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('main, main .grid, header, nav')]
          .filter((element) => element.scrollWidth > element.clientWidth + 1)
          .map((element) => `${element.tagName} ${element.className}`),
      )
      expect(wide, view).toEqual([])
      await capture(desk, `${view}-${zoom * 100}`)
    }
  })
}

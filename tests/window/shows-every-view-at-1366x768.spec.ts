import { mkdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { eachCityView } from './city-surfaces'
import { expect, type OpenDesk, test } from './desk'
import { eachMergeStep } from './merge-surfaces'
import { settled } from './settled'
import { eachPanel, eachView, wear } from './surfaces'
import { setZoom } from './zoom'

const SCREENS = resolve(__dirname, '../../test-results/screens')

/** What the screen shows, at any zoom. */
async function capture({ app, page }: OpenDesk, name: string): Promise<void> {
  await settled(page)
  const picture = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return (await window!.webContents.capturePage()).toPNG().toString('base64')
  })
  mkdirSync(SCREENS, { recursive: true })
  await writeFile(join(SCREENS, `${name}.png`), Buffer.from(picture, 'base64'))
}

const LOOKS = [
  { theme: 'light', zoom: 1 },
  { theme: 'light', zoom: 1.25 },
  { theme: 'light', zoom: 1.5 },
  { theme: 'dark', zoom: 1 },
] as const

/** Of a case and of the city; what a view opens is tight only where the window is small. */
const inEachPlace = (look: (typeof LOOKS)[number]) => [
  { ...look, places: 'view', each: eachView },
  { ...look, places: 'view of the city', each: eachCityView },
  ...(look.zoom === 1.5
    ? [
        { ...look, places: 'panel', each: eachPanel },
        { ...look, places: 'step of a merge', each: eachMergeStep },
      ]
    : []),
]

for (const { theme, zoom, places, each } of LOOKS.flatMap(inEachPlace)) {
  const percent = zoom * 100
  test(`shows every ${places} at 1366×768 and ${percent} % in ${theme} without a sideways scroll`, async ({
    desk,
  }) => {
    await wear(desk, theme)
    await setZoom(desk, zoom)
    await each(desk, async (view) => {
      const wide = await desk.page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('main, main .grid, header, nav')]
          .filter((element) => element.scrollWidth > element.clientWidth + 1)
          .map((element) => `${element.tagName} ${element.className}`),
      )
      const isWholePageHeld = await desk.page.evaluate(
        () => document.documentElement.scrollHeight <= document.documentElement.clientHeight,
      )
      expect(wide, view).toEqual([])
      expect(isWholePageHeld, `${view} scrolls only inside`).toBe(true)
      await capture(desk, `${view}${theme === 'dark' ? '-dark' : ''}-${percent}`)
    })
  })
}

import { makeTown } from '../builders/city-files'
import { newCity, offer } from './city'
import { expect, goTo, test } from './desk'
import { wear } from './surfaces'
import { setZoom } from './zoom'

/** More than there is room for at 150 %. */
const TOWNS = 12

for (const theme of ['light', 'dark'] as const)
  test(`keeps the legend and the row of the city in view over scrolled towns, enlarged, in ${theme}`, async ({
    desk,
    home,
  }) => {
    const { page } = desk
    await wear(desk, theme)
    await newCity(desk)
    const towns = Array.from({ length: TOWNS }, (_, index) =>
      makeTown(home.folder, { number: index + 1, enterprises: 1 }),
    )
    await offer(desk, towns)
    await goTo(desk, '汇总')
    await page.locator('.ant-segmented-item-label').getByText('热力图').click()
    const map = page.getByRole('grid', { name: '镇 × 细则' })
    const city = map.getByRole('rowheader', { name: '全市扣分 %' })
    for (const zoom of [1.25, 1.5]) {
      await setZoom(desk, zoom)
      await map.focus()
      await page.keyboard.press('Control+Home')
      await page.keyboard.press('Control+End')
      await expect(map.getByRole('gridcell', { selected: true })).toBeInViewport({ ratio: 1 })
      for (const each of [page.getByText('扣分企业占 %'), page.getByText('镇级格子里是扣的分'), city])
        await expect(each, `${zoom}`).toBeInViewport({ ratio: 1 })
      // Going up again, no town is left behind the lines that stay.
      for (let row = 1; row < TOWNS; row += 1) {
        await page.keyboard.press('ArrowUp')
        await expect(map.getByRole('gridcell', { selected: true })).toBeInViewport({ ratio: 1 })
        const cell = await map.getByRole('gridcell', { selected: true }).boundingBox()
        const above = await city.boundingBox()
        expect(cell!.y).toBeGreaterThanOrEqual(above!.y + above!.height - 1)
      }
    }
  })

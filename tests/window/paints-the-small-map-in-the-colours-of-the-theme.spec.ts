import { expect, goTo, openSample, test } from './desk'

test('paints the small map of the matrix anew in the colours of another theme', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '比对')
  const map = desk.page.getByRole('button', { name: '打开矩阵' }).locator('canvas')
  /** Every colour that stands there in full, as the largest gaps do. */
  const colours = () =>
    map.evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas
      const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!
      copy.drawImage(canvas, 0, 0)
      const { data } = copy.getImageData(0, 0, width, height)
      const full = Array.from({ length: width * height }, (_, at) => data.slice(at * 4, at * 4 + 4))
      return [...new Set(full.filter((spot) => spot[3] === 255).map((spot) => spot.join(' ')))]
    })
  const setTheme = (name: string, danger: string) =>
    desk.page.evaluate(
      ([theme, colour]) => {
        document.documentElement.style.setProperty('--danger', colour)
        document.documentElement.dataset.theme = theme
      },
      [name, danger] as const,
    )
  await setTheme('invented', '#ff0000')
  await expect.poll(colours).toEqual(['255 0 0 255'])
  await setTheme('another', '#00ff00')
  await expect.poll(colours).toEqual(['0 255 0 255'])
})

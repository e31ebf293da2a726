import { expect, type Page, test } from '@playwright/test'
import { openBigTown, withHome } from './bench-window'
import { median, p95 } from './median'

const PAINTS = 7

/** Notes when the first frame that holds what is looked for is painted after the next key. */
function watchPainting(wanted: string): void {
  const painted = new Promise<number>((done) => {
    const press = () => {
      const since = performance.now()
      const look = () => {
        if (document.querySelector(wanted)) setTimeout(() => done(performance.now() - since))
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    }
    document.addEventListener('keydown', press, { capture: true, once: true })
  })
  Object.assign(window, { painted })
}

/** Milliseconds from a key to the painting of what it shows. */
async function timeToPaint(page: Page, key: string, selector: string): Promise<number> {
  await page.evaluate(watchPainting, selector)
  await page.keyboard.press(key)
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted)
}

/** How long each frame takes while a box is scrolled from its top to its end, and the same of a box with nothing in it. */
const timeScrolling = (page: Page) =>
  page.getByRole('grid').evaluate(async (grid) => {
    const frame = () => new Promise<number>(requestAnimationFrame)
    const scroll = async (box: Element) => {
      const frames: number[] = []
      const steps = 180
      box.scrollTop = 0
      let before = await frame()
      for (let step = 1; step <= steps; step += 1) {
        box.scrollTop = ((box.scrollHeight - box.clientHeight) * step) / steps
        const now = await frame()
        frames.push(now - before)
        before = now
      }
      return frames
    }
    const matrix = await scroll(grid)
    const empty = document.createElement('div')
    const inside = document.createElement('div')
    const { width, height } = grid.getBoundingClientRect()
    Object.assign(empty.style, { overflow: 'auto', width: `${width}px`, height: `${height}px` })
    Object.assign(inside.style, { width: `${grid.scrollWidth}px`, height: `${grid.scrollHeight}px` })
    empty.append(inside)
    grid.replaceWith(empty)
    return { matrix, empty: await scroll(empty) }
  })

test('the matrix of 100 enterprises × 2 rounds, against the list of comparisons and an empty scroller', () =>
  withHome(async (home) => {
    const { app, page } = await openBigTown(home)
    const paints = { list: [] as number[], matrix: [] as number[] }
    for (let time = 0; time < PAINTS; time += 1) {
      await page.keyboard.press('Control+1')
      await page.reload()
      await expect(page.getByRole('button', { name: '比对', exact: true })).toBeVisible()
      paints.list.push(await timeToPaint(page, 'Control+4', '.pair-grid'))
      paints.matrix.push(await timeToPaint(page, 'm', '.matrix-row'))
      await page.keyboard.press('Escape')
    }
    const ratio = median(paints.matrix) / median(paints.list)
    console.log(
      `matrix first painted, × the list of comparisons: ${ratio.toFixed(2)} (${median(paints.matrix).toFixed(0)} ms to ${median(paints.list).toFixed(0)} ms)`,
    )
    await page.keyboard.press('m')
    const frames = await timeScrolling(page)
    console.log(
      `matrix scrolled, p95 of a frame × an empty scroller: ${(p95(frames.matrix) / p95(frames.empty)).toFixed(2)} (${p95(frames.matrix).toFixed(1)} ms to ${p95(frames.empty).toFixed(1)} ms)`,
    )
    await app.close()
  }))

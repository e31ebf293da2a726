import { expect, type Locator, type Page, test } from '@playwright/test'
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

const STEPS = 180

/** Scrolls a box from its top to its end; how long each frame took. */
const scroll = (box: Locator) =>
  box.evaluate(async (element, steps) => {
    const frame = () => new Promise<number>(requestAnimationFrame)
    const frames: number[] = []
    element.scrollTop = 0
    let before = await frame()
    for (let step = 1; step <= steps; step += 1) {
      element.scrollTop = ((element.scrollHeight - element.clientHeight) * step) / steps
      const now = await frame()
      frames.push(now - before)
      before = now
    }
    return frames
  }, STEPS)

/** Puts a box of the same size with nothing in it where the matrix was. */
function emptyBox(grid: Element): void {
  const empty = document.createElement('div')
  const inside = document.createElement('div')
  const { width, height } = grid.getBoundingClientRect()
  empty.id = 'empty'
  Object.assign(empty.style, { overflow: 'auto', width: `${width}px`, height: `${height}px` })
  Object.assign(inside.style, { width: `${grid.scrollWidth}px`, height: `${grid.scrollHeight}px` })
  empty.append(inside)
  grid.replaceWith(empty)
}

/** Frames of a scroll, and how long its main thread was at work in each of them on average. */
async function timeScrolling(page: Page, box: Locator) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1_000
  }
  const before = await worked()
  const frames = await scroll(box)
  const busy = ((await worked()) - before) / STEPS
  await session.detach()
  return { frame: p95(frames), busy }
}

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
    const [list, first] = [median(paints.list), median(paints.matrix)]
    console.log(`matrix first painted, × the list of comparisons: ${ratio(first, list)}`)
    await page.keyboard.press('m')
    const matrix = await timeScrolling(page, page.getByRole('grid'))
    await page.getByRole('grid').evaluate(emptyBox)
    const empty = await timeScrolling(page, page.locator('#empty'))
    console.log(`matrix scrolled, p95 of a frame × an empty scroller: ${ratio(matrix.frame, empty.frame)}`)
    console.log(`  main thread at work in a frame, × the same: ${ratio(matrix.busy, empty.busy)}`)
    await app.close()
  }))

const ratio = (ours: number, theirs: number) =>
  `${(ours / theirs).toFixed(2)} (${ours.toFixed(1)} ms to ${theirs.toFixed(1)} ms)`

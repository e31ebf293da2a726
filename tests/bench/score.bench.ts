import { expect, type Page, test } from '@playwright/test'
import { openBigTown, openSample, withHome } from './bench-window'
import { median, p95 } from './median'

const CRITERIA = 44
const SHEETS = 3

/** Notes, for every Enter, when the changed total was first on the screen. */
function watchTotal(total: Element): void {
  const noted: number[] = []
  Object.assign(window, { noted })
  let pressed: number | null = null
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') pressed = performance.now()
  }
  const change = () => {
    if (pressed === null) return
    const since = pressed
    pressed = null
    // A frame's callbacks run before its painting, a task after them when it is done.
    requestAnimationFrame(() => setTimeout(() => noted.push(performance.now() - since)))
  }
  document.addEventListener('keydown', press, true)
  new MutationObserver(change).observe(total, { childList: true, characterData: true, subtree: true })
}

/** Scores some sheets from the first criterion to the last; milliseconds from each Enter to its painted total. */
async function scoreSheets(page: Page): Promise<number[]> {
  await page.getByRole('button', { name: '评分', exact: true }).click()
  await page.getByRole('radiogroup', { name: '阶段' }).getByText('复核', { exact: true }).click()
  const times: number[] = []
  for (let sheet = 0; sheet < SHEETS; sheet += 1) {
    if (sheet > 0) await page.keyboard.press(']')
    times.push(...(await scoreSheet(page)))
  }
  return times
}

async function scoreSheet(page: Page): Promise<number[]> {
  const left = page.getByRole('status', { name: '未评条数' })
  await expect(left).toHaveText(`未评 ${CRITERIA}`)
  await page.getByRole('status', { name: '总分' }).evaluate(watchTotal)
  for (let open = CRITERIA - 1; open >= 0; open -= 1) {
    await page.keyboard.press('0')
    await page.keyboard.press('Enter')
    await expect(left).toHaveText(`未评 ${open}`)
  }
  return page.evaluate(() => (window as unknown as { noted: number[] }).noted)
}

const words = (name: string, times: readonly number[]) =>
  `${name}, ${times.length} times: median ${median(times).toFixed(1)} ms, p95 ${p95(times).toFixed(1)} ms`

test('a key is pressed and the total is painted, in the sample and with 100 enterprises × 2 rounds', () =>
  withHome(async (home) => {
    const sample = await openSample(home)
    const small = await scoreSheets(sample.page)
    await sample.page.getByRole('button', { name: '换案卷' }).click()
    await sample.app.close()
    const big = await openBigTown(home)
    const large = await scoreSheets(big.page)
    await big.app.close()
    console.log(words('Enter to painted total in the sample town', small))
    console.log(`${words('  with 100 enterprises × 2 rounds', large)} (aim 50)`)
    console.log(`  its p95, × the sample's: ${(p95(large) / p95(small)).toFixed(2)}`)
  }))

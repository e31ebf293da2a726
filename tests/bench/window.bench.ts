import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, expect, type Page, test } from '@playwright/test'
import { median } from './median'

const ROOT = resolve(__dirname, '../..')
const STARTS = 5

const launch = (folder: string, home: string) =>
  _electron.launch({
    executablePath: process.env.E2E_ELECTRON || undefined,
    args: [folder, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...(process.env as Record<string, string>), DUHE_HOME: home },
  })

/** From the start of the process until what is looked for is on the screen, in milliseconds. */
async function timeToSee(
  folder: string,
  home: string,
  isReady: (page: Page) => Promise<void>,
): Promise<number> {
  const started = performance.now()
  const app = await launch(folder, home)
  await isReady(await app.firstWindow())
  const took = performance.now() - started
  await app.close()
  return took
}

/** A program with one empty window and nothing else. */
function emptyProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'empty-window-'))
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'empty', version: '0.0.0', main: 'main.js' }),
  )
  const main = `const { app, BrowserWindow } = require('electron')
app.setPath('userData', require('node:path').join(__dirname, 'data'))
let window
app.whenReady().then(() => {
  window = new BrowserWindow({ webPreferences: { sandbox: true } })
  window.loadFile('index.html')
})
app.on('window-all-closed', () => app.quit())`
  writeFileSync(join(folder, 'index.html'), '<p>empty</p>')
  writeFileSync(join(folder, 'main.js'), main)
  return folder
}

test('the window is ready, against an empty Electron window', async () => {
  const home = mkdtempSync(join(tmpdir(), 'duhe-bench-'))
  const empty = emptyProgram()
  const seesRail = (page: Page) => expect(page.getByRole('navigation', { name: '页面' })).toBeVisible()
  await openSample(home)
  const figures: { ours: number; bare: number }[] = []
  for (let start = 0; start < STARTS; start += 1) {
    const bare = await timeToSee(empty, home, (page) => expect(page.getByText('empty')).toBeVisible())
    const ours = await timeToSee(ROOT, home, seesRail)
    figures.push({ ours, bare })
  }
  const ratio = median(figures.map(({ ours }) => ours)) / median(figures.map(({ bare }) => bare))
  console.log(`window with the sample town ready / empty window: ${ratio.toFixed(2)} (aim 1.6)`)
  rmSync(home, { recursive: true, force: true })
  rmSync(empty, { recursive: true, force: true })
})

async function openSample(home: string): Promise<void> {
  const app = await launch(ROOT, home)
  const page = await app.firstWindow()
  await page.getByRole('button', { name: '打开示例' }).click()
  await expect(page.getByRole('navigation', { name: '页面' })).toBeVisible()
  await app.close()
}

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

test('a key is pressed and the total is painted', async () => {
  const home = mkdtempSync(join(tmpdir(), 'duhe-bench-'))
  await openSample(home)
  const app = await launch(ROOT, home)
  const page = await app.firstWindow()
  await page.getByRole('button', { name: '评分', exact: true }).click()
  await page.getByRole('radiogroup', { name: '阶段' }).getByText('复核', { exact: true }).click()
  await expect(page.getByRole('status', { name: '未评条数' })).toHaveText('未评 44')
  await page.getByRole('status', { name: '总分' }).evaluate(watchTotal)
  for (let left = 43; left >= 0; left -= 1) {
    await page.keyboard.press('0')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status', { name: '未评条数' })).toHaveText(`未评 ${left}`)
  }
  const times = await page.evaluate(() => (window as unknown as { noted: number[] }).noted)
  const sorted = [...times].sort((a, b) => a - b)
  const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1]!
  console.log(
    `Enter to painted total, ${sorted.length} times: median ${median(times).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (aim 50)`,
  )
  await app.close()
  rmSync(home, { recursive: true, force: true })
})

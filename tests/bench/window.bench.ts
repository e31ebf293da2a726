import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { launch, openSample, ROOT, seesRail, withHome } from './bench-window'
import { median } from './median'

const STARTS = 5

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

test('the window is ready, against an empty Electron window', () =>
  withHome(async (home) => {
    const empty = emptyProgram()
    const { app } = await openSample(home)
    await app.close()
    const figures: { ours: number; bare: number }[] = []
    for (let start = 0; start < STARTS; start += 1) {
      const bare = await timeToSee(empty, home, (page) => expect(page.getByText('empty')).toBeVisible())
      const ours = await timeToSee(ROOT, home, seesRail)
      figures.push({ ours, bare })
    }
    const ratio = median(figures.map(({ ours }) => ours)) / median(figures.map(({ bare }) => bare))
    console.log(`window with the sample town ready / empty window: ${ratio.toFixed(2)} (aim 1.6)`)
    rmSync(empty, { recursive: true, force: true })
  }))

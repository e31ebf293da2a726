import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { buildReport, wholeOf } from '../../electron/handlers/reports'
import { renderPdf } from '../../electron/report/pdf'
import { CaseSession } from '../../electron/session'
import { makeBigTown } from '../builders/big-town'
import { resources } from '../builders/case-file'
import { launch, withHome } from './bench-window'
import { median } from './median'
import { reportPage } from './report-page'

const FONTS = join(resources, 'fonts')
const SAMPLES = 5

const MAIN = `const { app, BrowserWindow } = require('electron')
app.setPath('userData', require('node:path').join(__dirname, 'data'))
app.whenReady().then(() => new BrowserWindow({ show: false }).loadURL('about:blank'))`

/** A program that prints pages in a hidden window, which stays warm. */
function printingProgram(page: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'print-'))
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'print', version: '0.0.0', main: 'main.js' }),
  )
  writeFileSync(join(folder, 'main.js'), MAIN)
  writeFileSync(join(folder, 'report.html'), page)
  return folder
}

const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0

/** Milliseconds from opening the page in Chromium to the finished PDF, and how many pages it has. */
async function printInChromium(page: string, home: string) {
  const folder = printingProgram(page)
  const program = await launch(folder, home)
  const print = () =>
    program.evaluate(
      async ({ BrowserWindow }, file) => {
        const [window] = BrowserWindow.getAllWindows()
        const start = performance.now()
        await window!.loadFile(file)
        await window!.webContents.executeJavaScript('document.fonts.ready.then(() => 1)')
        const pdf = await window!.webContents.printToPDF({ preferCSSPageSize: true })
        return { took: performance.now() - start, pdf: pdf.toString('base64') }
      },
      join(folder, 'report.html'),
    )
  const times: number[] = []
  let pages = 0
  for (let sample = 0; sample <= SAMPLES; sample += 1) {
    const { took, pdf } = await print()
    pages = pagesOf(Buffer.from(pdf, 'base64'))
    // the first round warms up
    if (sample > 0) times.push(took)
  }
  await program.close()
  rmSync(folder, { recursive: true, force: true })
  return { took: median(times), pages }
}

async function timeOurs(model: Parameters<typeof renderPdf>[0]) {
  const times: number[] = []
  let pages = 0
  for (let sample = 0; sample <= SAMPLES; sample += 1) {
    const start = performance.now()
    const pdf = await renderPdf(model, FONTS)
    if (sample > 0) times.push(performance.now() - start)
    pages = pagesOf(pdf)
  }
  return { took: median(times), pages }
}

test('the town report as a PDF, against the same printed by Chromium', () =>
  withHome(async (home) => {
    const { file, around } = makeBigTown(home)
    const session = CaseSession.open(file, 'read', around)
    const model = buildReport(session, wholeOf('township'))
    session.close()
    const ours = await timeOurs(model)
    const theirs = await printInChromium(reportPage(model, FONTS), home)
    const ratio = ours.took / theirs.took
    console.log(
      `the town report as a PDF (${ours.pages} pages), × Chromium (${theirs.pages} pages): ${ratio.toFixed(2)} (aim 0.6)`,
    )
    console.log('  reports hold no photos, so 300 of them are not measured')
  }))

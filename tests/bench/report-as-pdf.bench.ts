import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@playwright/test'
import type { ReportModel } from '@shared/report'
import { buildReport, wholeOf } from '../../electron/handlers/reports'
import { renderPdf } from '../../electron/report/pdf'
import { CaseSession } from '../../electron/session'
import { makeBigTown } from '../builders/big-town'
import { resources } from '../builders/case-file'
import { launch, withHome } from './bench-window'
import { median } from './median'
import { reportPage } from './report-page'
import { workOf } from './work'

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

interface Printing {
  /** Milliseconds on the clock, and of all processors. */
  took: number
  work: number
  pages: number
}

const medianOf = (samples: readonly Printing[]): Printing => ({
  took: median(samples.map(({ took }) => took)),
  work: median(samples.map(({ work }) => work)),
  pages: samples[0]!.pages,
})

/** From opening the page in Chromium to the finished PDF. */
async function printInChromium(page: string, home: string): Promise<Printing> {
  const folder = printingProgram(page)
  const program = await launch(folder, home)
  const print = () =>
    program.evaluate(
      async ({ app, BrowserWindow }, file) => {
        const worked = () =>
          new Map(app.getAppMetrics().map(({ pid, cpu }) => [pid, cpu.cumulativeCPUUsage ?? 0]))
        const [window] = BrowserWindow.getAllWindows()
        const before = worked()
        const start = performance.now()
        await window!.loadFile(file)
        await window!.webContents.executeJavaScript('document.fonts.ready.then(() => 1)')
        const pdf = await window!.webContents.printToPDF({ preferCSSPageSize: true })
        const took = performance.now() - start
        const work = [...worked()].reduce((sum, [pid, all]) => sum + all - (before.get(pid) ?? 0), 0)
        return { took, work: work * 1_000, pdf: pdf.toString('base64') }
      },
      join(folder, 'report.html'),
    )
  const samples: Printing[] = []
  for (let sample = 0; sample <= SAMPLES; sample += 1) {
    const { pdf, ...cost } = await print()
    // the first round warms up
    if (sample > 0) samples.push({ ...cost, pages: pagesOf(Buffer.from(pdf, 'base64')) })
  }
  await program.close()
  rmSync(folder, { recursive: true, force: true })
  return medianOf(samples)
}

async function printOurselves(model: ReportModel): Promise<Printing> {
  const samples: Printing[] = []
  for (let sample = 0; sample <= SAMPLES; sample += 1) {
    let pages = 0
    const start = performance.now()
    const work = await workOf(async () => {
      pages = pagesOf(await renderPdf(model, FONTS))
    })
    if (sample > 0) samples.push({ took: performance.now() - start, work, pages })
  }
  return medianOf(samples)
}

test('the town report as a PDF, against the same printed by Chromium', () =>
  withHome(async (home) => {
    const { file, around } = makeBigTown(home)
    const session = CaseSession.open(file, 'read', around)
    const model = buildReport(session, wholeOf('township'))
    session.close()
    const ours = await printOurselves(model)
    const theirs = await printInChromium(reportPage(model, FONTS), home)
    const ratio = (ours.took / theirs.took).toFixed(2)
    console.log(
      `the town report as a PDF (${ours.pages} pages), × Chromium (${theirs.pages} pages), which embeds the same fonts: ${ratio} (aim 0.6)`,
    )
    console.log(
      `  the same in processor time, on a busy machine the truer one: ${(ours.work / theirs.work).toFixed(2)}`,
    )
    console.log('  reports hold no photos, so the aim for 300 of them is not measured')
  }))

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBigTown } from '../builders/big-town'
import { measureScores } from './durable-score'
import { measureMerge } from './merge'
import { measureOpening } from './open-and-flag'
import { measureStyledSheets } from './styled-sheets'
import { measureSystemCalls } from './system-calls'
import { measureReading } from './ten-thousand-rows'
import { measureTypesetting } from './typeset'
import { measureTypography } from './typography'

/** One figure a line, with what it aims at. */
export async function printFigures(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duhe-bench-'))
  try {
    const town = makeBigTown(folder)
    const { ratio, throughHandler } = measureScores(town)
    print('one durable score, × a bare transaction of the same bytes', ratio, 1.5)
    print('the same through the handler that the window calls', throughHandler)
    const opening = measureOpening(town)
    print(
      'opening 100 enterprises × 2 phases with every flag, × reading all rows of the file',
      opening.ratio,
      2,
    )
    print('  the same, × reading the current values alone', opening.toCurrent)
    for (const [step, share] of Object.entries(opening.steps)) print(`  of which ${step}`, share)
    const report = await measureTypesetting(town, 'township')
    print('the town report as Word, × as a PDF', report.docx, 0.5)
    print('  its figures kept from before', report.docxAgain)
    print('the same as Excel, × as a PDF', report.xlsx)
    print('  its figures kept from before', report.xlsxAgain)
    const book = await measureTypesetting(town, 'sheets')
    print('the book of 101 forms as Word, × as a PDF', book.docx)
    print('the same as Excel, × as a PDF', book.xlsx)
    const sheets = await measureStyledSheets(folder)
    print('161 forms as a workbook, × the same written by hand', sheets.ratio, 4.5)
    if (sheets.peakMb === null) console.log('  peak memory: unknown here')
    else print('  peak memory of the command that writes it, in MB', sheets.peakMb, 256)
    print('reading 10,000 rows behind the gate, × SheetJS alone', await measureReading(folder), 1)
    const set = await measureTypography(town)
    if (!set) console.log('typography of the town report: pdftotext is not here, skipped')
    else {
      print('lines of the town report that begin with a forbidden mark', set.forbiddenStarts, 0)
      print('loose lines, of the full ones', set.looseShare, 0.15)
      print('lines on a page', set.linesOfPage, 22)
      print('glyphs missing of rare names', set.missing, 0)
    }
    const merged = await measureMerge(join(folder, 'merge'))
    print('merging 50 files of 2,000 events, × examining each of them once', merged.ratio, 3)
    print('  in processor seconds for 100,000 events', merged.seconds, 3)
    const calls = measureSystemCalls(folder, town)
    if (!calls) console.log('system calls of a score: strace is not here, skipped')
    else {
      print('fsyncs of a score', calls.syncs, 5)
      print('kilobytes written for a score', calls.kilobytes, 32)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function print(what: string, value: number, aim?: number): void {
  const verdict = aim === undefined ? '' : `   aim ≤ ${aim}   ${value <= aim ? 'held' : 'MISSED'}`
  console.log(`${what}: ${value.toFixed(2)}${verdict}`)
}

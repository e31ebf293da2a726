import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildReport, wholeOf } from '../../electron/handlers/reports'
import { renderWorkbook } from '../../electron/report/workbook'
import { CaseSession } from '../../electron/session'
import { makeBigTown } from '../builders/big-town'
import { resources } from '../builders/case-file'
import { CLI } from '../builders/cli'
import { watched } from './process-tree'
import { worksOf } from './work'
import { workbookByHand } from './workbook-by-hand'

const ENTERPRISES = 160
const SAMPLES = 7

export interface StyledSheets {
  /** Our workbook, × the same cells, looks and print set-up written by hand. */
  ratio: number
  /** The most memory of the command that writes the book, from its start; null where it cannot be asked. */
  peakMb: number | null
}

/** The book of 161 forms of a town with 160 enterprises as a workbook. */
export async function measureStyledSheets(parent: string): Promise<StyledSheets> {
  const folder = join(parent, 'sheets')
  mkdirSync(folder)
  const { file, around } = makeBigTown(folder, 1, ENTERPRISES)
  const session = CaseSession.open(file, 'read', around)
  const book = buildReport(session, wholeOf('sheets'))
  session.close()
  const fonts = join(resources, 'fonts')
  const { ours, byHand } = await worksOf(
    { ours: () => renderWorkbook(book, fonts), byHand: () => workbookByHand(book) },
    SAMPLES,
  )
  return { ratio: ours / byHand, peakMb: await peakOf(file, folder) }
}

async function peakOf(file: string, out: string): Promise<number | null> {
  if (!existsSync(CLI)) return null
  const words = ['report', file, '--kind', 'sheets', '--format', 'xlsx', '--out', out]
  return (await watched(process.execPath, [CLI, ...words])).mainMb
}

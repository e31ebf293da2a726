import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import type { ReportModel } from '@shared/report'
import { buildReport, wholeOf } from '../../electron/handlers/reports'
import { renderWorkbook } from '../../electron/report/workbook'
import { CaseSession } from '../../electron/session'
import { type CaseFile, resources } from '../builders/case-file'
import { median, timed } from './median'

const SHEETS = 161
const SAMPLES = 5

/** A book of so many forms as a workbook, × writing the XML of the same cells by hand and packing it. */
export async function measureStyledSheets({ file, around }: CaseFile): Promise<number> {
  const session = CaseSession.open(file, 'read', around)
  const book = bookOf(buildReport(session, wholeOf('sheets')))
  session.close()
  const ours: number[] = []
  const floor: number[] = []
  for (let sample = 0; sample <= SAMPLES; sample += 1) {
    const start = performance.now()
    await renderWorkbook(book, join(resources, 'fonts'))
    const took = performance.now() - start
    const bare = timed(() => packByHand(book))
    // the first round warms up
    if (sample > 0) {
      ours.push(took)
      floor.push(bare)
    }
  }
  return median(ours) / median(floor)
}

/** The forms of a book, the first ones once more until there are enough. */
function bookOf(model: ReportModel): ReportModel {
  const blocks = Array.from({ length: SHEETS * 2 }, (_, index) => model.blocks[index % model.blocks.length]!)
  return { ...model, blocks }
}

function packByHand({ blocks }: ReportModel): number {
  let bytes = 0
  for (const block of blocks) {
    if (block.kind !== 'table') continue
    const rows = [block.columns.map(({ title }) => ({ text: title })), ...block.rows]
    const xml = rows
      .map((row, index) => `<row r="${index + 1}">${row.map(cellByHand).join('')}</row>`)
      .join('')
    bytes += deflateRawSync(`<worksheet><sheetData>${xml}</sheetData></worksheet>`).length
  }
  return bytes
}

function cellByHand(cell: { text: string; number?: number } | null): string {
  if (!cell) return '<c s="1"/>'
  if (cell.number !== undefined) return `<c s="1"><v>${cell.number}</v></c>`
  const text = cell.text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`)
  return `<c s="1" t="inlineStr"><is><t>${text}</t></is></c>`
}

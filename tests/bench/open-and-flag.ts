import { stateOf } from '@shared/apply'
import { assess } from '@shared/assessment'
import { caseRecordOf } from '@shared/case-record'
import Database from 'better-sqlite3'
import { CaseSession } from '../../electron/session'
import { listHeads } from '../../electron/store/current'
import { openCaseFile } from '../../electron/store/open'
import { type CaseFile, rubrics } from '../builders/case-file'
import { median, timed } from './median'

const SAMPLES = 40

/** Opening a case and computing every flag, against opening the file and reading its rows: all, or the current values. */
export function measureOpening({ file, around }: CaseFile) {
  const whole: number[] = []
  const rows: number[] = []
  const currentRows: number[] = []
  const steps: Record<string, number[]> = { opening: [], reading: [], understanding: [], flags: [] }
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    whole.push(timed(() => openAndFlag(file, around)))
    rows.push(timed(() => readRows(file, ['event', 'current'])))
    currentRows.push(timed(() => readRows(file, ['current'])))
    measureSteps(file, steps)
  }
  const base = median(rows)
  const shares = Object.entries(steps).map(([step, times]) => [step, median(times) / base])
  return {
    ratio: median(whole) / base,
    toCurrent: median(whole) / median(currentRows),
    steps: Object.fromEntries(shares) as Record<string, number>,
  }
}

function openAndFlag(file: string, around: CaseFile['around']): void {
  const session = CaseSession.open(file, 'read', around)
  const flagged = session.assessment().subjects.filter(({ flags }) => flags.length > 0)
  session.close()
  if (flagged.length === 0) throw new Error('the town should have flags')
}

function readRows(file: string, tables: readonly string[]): void {
  const db = new Database(file, { readonly: true })
  for (const table of tables) db.prepare(`SELECT * FROM ${table}`).all()
  db.close()
}

function measureSteps(file: string, steps: Record<string, number[]>): void {
  const step = <T>(name: string, work: () => T): T => {
    let result: T
    steps[name]!.push(
      timed(() => {
        result = work()
      }),
    )
    return result!
  }
  const opened = step('opening', () => openCaseFile(file, 'read'))
  if (!opened.ok) throw new Error(opened.failure.kind)
  const heads = step('reading', () => listHeads(opened.db))
  const record = step('understanding', () => caseRecordOf(stateOf(heads)))
  step('flags', () => assess(record, rubrics))
  opened.db.close()
}

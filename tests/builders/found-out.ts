import { copyFileSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CaseProblem } from '@shared/outcome'
import fc from 'fast-check'
import { expect } from 'vitest'
import { openCaseFile } from '../../electron/store/open'
import { verifyCaseFile } from '../../electron/store/verify'
import { flipBit } from './tamper'

const TABLES = ['event', 'current', 'rubric', 'photo'].map((table) => `SELECT * FROM ${table} ORDER BY 1, 2`)
const SUMMARY = 'SELECT event_id, state_hash, head, history, summary, tally FROM sealed_summary'

/** Everything a case file says, row by row, but for the stamp, which only says that nothing has changed. */
export function contentOf(file: string): unknown {
  const opened = openCaseFile(file, 'read')
  if (!opened.ok) throw new Error(opened.failure.kind)
  try {
    return [...TABLES, SUMMARY].map((query) => opened.db.prepare(query).raw().all())
  } finally {
    opened.db.close()
  }
}

/** Whether checking the file finds it out; a throw of any other kind is a crash. */
export function isFound(file: string): boolean {
  try {
    return !verifyCaseFile(file).ok
  } catch (error) {
    if (error instanceof CaseProblem) return true
    throw error
  }
}

/** Turns over one bit anywhere in copies of a file, so many times: each is found, or the copy says what the file says. */
export function expectFlippedBitsFound(file: string, runs: number): void {
  const content = contentOf(file)
  const copy = join(dirname(file), '拷贝.duhe')
  const size = readFileSync(file).length
  let found = 0
  fc.assert(
    fc.property(fc.nat(size - 1), fc.nat(7), (offset, bit) => {
      copyFileSync(file, copy)
      flipBit(copy, offset, bit)
      if (isFound(copy)) found += 1
      else expect(contentOf(copy)).toEqual(content)
    }),
    { numRuns: runs },
  )
  expect(found).toBeGreaterThan(runs / 2)
}

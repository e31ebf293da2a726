import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CaseProblem } from '@shared/outcome'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openCaseFile } from '../../electron/store/open'
import { verifyCaseFile } from '../../electron/store/verify'
import { ACTOR, makeCaseFile, scoreOf, sheetKey, writeTo } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { flipBit } from '../builders/tamper'

const RUNS = process.env.DUHE_FAULTS === 'long' ? 10_000 : 200

/** Everything the file says, row by row. */
function contentOf(file: string): unknown {
  const opened = openCaseFile(file, 'read')
  if (!opened.ok) throw new Error(opened.failure.kind)
  const rowsOf = (table: string) => opened.db.prepare(`SELECT * FROM ${table}`).raw().all()
  const content = ['event', 'current', 'rubric', 'photo'].map(rowsOf)
  opened.db.close()
  return content
}

function isFound(file: string): boolean {
  try {
    return !verifyCaseFile(file).ok
  } catch (error) {
    if (error instanceof CaseProblem) return true
    throw error
  }
}

test('one bit turned over anywhere in the file is found, or says nothing', () => {
  const folder = tempFolder()
  const { file, around } = makeCaseFile(folder, 30)
  writeTo(file, around, (session) => {
    for (const id of ['E001', 'E002']) session.write(ACTOR, [scoreOf(sheetKey(id), '1.1', 100)])
  })
  const content = contentOf(file)
  const copy = join(folder, '拷贝.duhe')
  const size = readFileSync(file).length
  let found = 0
  fc.assert(
    fc.property(fc.nat(size - 1), fc.nat(7), (offset, bit) => {
      copyFileSync(file, copy)
      flipBit(copy, offset, bit)
      if (isFound(copy)) found += 1
      else expect(contentOf(copy)).toEqual(content)
    }),
    { numRuns: RUNS },
  )
  expect(found).toBeGreaterThan(RUNS / 2)
})

import { test } from 'vitest'
import { ACTOR, makeCaseFile, scoreOf, sheetKey, writeTo } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { expectFlippedBitsFound } from '../builders/found-out'

const RUNS = process.env.DUHE_FAULTS === 'long' ? 10_000 : 200

test('one bit turned over anywhere in the file is found, or says nothing', () => {
  const { file, around } = makeCaseFile(tempFolder(), 30)
  writeTo(file, around, (session) => {
    for (const id of ['E001', 'E002']) session.write(ACTOR, [scoreOf(sheetKey(id), '1.1', 100)])
  })
  expectFlippedBitsFound(file, RUNS)
})

import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { CaseSession } from '../../electron/session'
import { sha256 } from '../../electron/store/hash'
import type { Db } from '../../electron/store/schema'
import type { SummaryToSeal } from '../../electron/store/seal-summary'
import { putSealedSummary } from '../../electron/store/sealed-summary'
import { headText, readHead } from '../../electron/store/summary-head'
import { verifyCaseFile } from '../../electron/store/verify'
import { ACTOR, scoreOf, sheetKey } from '../builders/case-file'
import { makeTown } from '../builders/city-files'
import { tempFolder } from '../builders/folder'
import { forgedRow } from '../builders/forged-row'
import { expectFlippedBitsFound } from '../builders/found-out'
import { type Laptop, laptopWith, work } from '../builders/laptops'
import { sealAnyhow } from '../builders/seal-anyhow'
import { tamper } from '../builders/tamper'

const LONG = process.env.DUHE_FAULTS === 'long'
const RUNS = LONG ? 5_000 : 80
const TIME = { timeout: LONG ? 3_600_000 : 60_000 }

const CHANGED = '封存时的汇总与封存时登记的校验值不符，内容被改动过'
const MISCOUNTED = '封存时的汇总与记录算出来的不符'

const findingsOf = ({ file }: Pick<Laptop, 'file'>) => verifyCaseFile(file).findings

function town(seal: (session: CaseSession) => unknown): Laptop {
  const folder = tempFolder()
  const laptop = laptopWith(folder, 5, makeTown(folder, { number: 4 }))
  work(laptop, seal)
  return laptop
}

const sealed = () => town((session) => sealAnyhow(session, 'selfAssessment'))

test.each<[string, (db: Db) => void]>([
  ['a byte of the sums', (db) => db.exec("UPDATE sealed_summary SET tally = CAST(tally || x'00' AS BLOB)")],
  [
    'a byte of the summary',
    (db) => db.exec("UPDATE sealed_summary SET summary = CAST(x'00' || summary AS BLOB)"),
  ],
  ['a caution', (db) => db.exec(`UPDATE sealed_summary SET head = replace(head, '[]', '["无"]')`)],
  ['the event of the seal', (db) => db.exec("UPDATE sealed_summary SET event_id = 'x'")],
])(
  'a stored summary of which %s was changed is found, also when something was written since',
  (_, change) => {
    const laptop = sealed()
    expect(findingsOf(laptop)).toEqual([])
    tamper(laptop.file, change)
    expect(findingsOf(laptop)).toEqual([CHANGED])
  },
)

test('the state that goes with a summary is held against the records', () => {
  const laptop = sealed()
  tamper(laptop.file, (db) => db.exec("UPDATE sealed_summary SET state_hash = 'x'"))
  expect(findingsOf(laptop)).toEqual([MISCOUNTED])
})

/** Counts a point that is not there, and has the seal name that. */
function miscounted({ kept, head }: SummaryToSeal): SummaryToSeal {
  const text = JSON.stringify({ counted: 'otherwise' })
  const tally = { bytes: gzipSync(text), hash: sha256(text) }
  const changed = headText({ ...readHead(head)!, tally: { text: tally.hash, bytes: sha256(tally.bytes) } })
  return { kept: { ...kept, tally }, head: changed, hash: sha256(changed) }
}

test('a summary that a seal names and its records do not come to is not stored, and is found where somebody puts it in', () => {
  let sums: SummaryToSeal | null = null
  const laptop = town((session) =>
    sealAnyhow(session, 'selfAssessment', (summary) => {
      sums = miscounted(summary)
      return sums
    }),
  )
  expect(findingsOf(laptop)).toEqual([])
  tamper(laptop.file, (db) => {
    expect(db.prepare('SELECT * FROM sealed_summary').all()).toEqual([])
    putSealedSummary(db, forgedRow(db, sums!))
  })
  expect(findingsOf(laptop)).toEqual([MISCOUNTED])
})

test('what is written after the seal makes the summary an old one, and no fault', () => {
  const laptop = sealed()
  work(laptop, (session) => session.write(ACTOR, [scoreOf(sheetKey('E001', 'verification'), '1.1', 50)]))
  expect(findingsOf(laptop)).toEqual([])
})

test('one bit turned over anywhere in a sealed file is found, or says nothing', TIME, () => {
  expectFlippedBitsFound(sealed().file, RUNS)
})

test('a seal that is not JSON any more is found in words', () => {
  const laptop = sealed()
  tamper(laptop.file, (db) =>
    db.exec(`UPDATE event SET body = replace(body, '"day"', '"day') WHERE kind = 'sealed'`),
  )
  expect(findingsOf(laptop)).toContain('有一次封存的内容读不出')
})

import { expect, test } from 'vitest'
import { sha256 } from '../../electron/store/hash'
import { openCaseFile } from '../../electron/store/open'
import type { SummaryToSeal } from '../../electron/store/seal-summary'
import { putSealedSummary } from '../../electron/store/sealed-summary'
import { headText, readHead } from '../../electron/store/summary-head'
import { stampFile } from '../../electron/store/unchanged'
import { makeCity, makeTown, takeIn } from '../builders/city-files'
import { tempFolder } from '../builders/folder'
import { forgedRow } from '../builders/forged-row'
import { laptopWith, work } from '../builders/laptops'
import { sealAnyhow } from '../builders/seal-anyhow'
import { tamperOpen } from '../builders/tamper'

/** A town whose seal names what is stored, and of that another text than it holds. */
function makeForged(): string {
  const folder = tempFolder()
  const laptop = laptopWith(folder, 5, makeTown(folder, { number: 2 }))
  let stored: SummaryToSeal | null = null
  work(laptop, (session) =>
    sealAnyhow(session, 'selfAssessment', (summary) => {
      stored = misnamed(summary)
      return stored
    }),
  )
  const opened = openCaseFile(laptop.file, 'write')
  if (!opened.ok) throw new Error(opened.failure.kind)
  tamperOpen(opened.db, (db) => putSealedSummary(db, forgedRow(db, stored!)))
  stampFile(opened.db)
  opened.db.close()
  return laptop.file
}

function misnamed({ kept, head }: SummaryToSeal): SummaryToSeal {
  const text = sha256('another text')
  const { summary, ...said } = readHead(head)!
  const changed = headText({ ...said, summary: { ...summary, text } })
  return { kept: { ...kept, summary: { ...kept.summary, hash: text } }, head: changed, hash: sha256(changed) }
}

test('a seal forged over a summary that nobody could read again keeps its own town out, and no other from being read', async () => {
  const city = makeCity(tempFolder())
  const { entries } = await takeIn(city, makeForged(), makeTown(tempFolder(), { number: 3 }))
  expect(entries.map(({ verdict }) => verdict)).toEqual(['unreadable', 'joined'])
  expect(city.result().towns).toHaveLength(1)
  expect(city.verify().findings).toEqual([])
  city.close()
})

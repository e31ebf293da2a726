import { caseCautions } from '@shared/city/cautions'
import { SUMMARY_FORMAT } from '@shared/consolidation/summary-format'
import { tallyTown } from '@shared/consolidation/tally-town'
import { expect, test } from 'vitest'
import { canonicalJson, sha256 } from '../../../electron/store/hash'
import { countySummaries, forms } from '../../builders/county'

/** What four towns of many kinds come to in each format; a format's line is never changed, a new one is put below it. */
const COME_TO: Readonly<Record<number, string>> = {
  1: '83e4f24306fb1278a1c85e969dae374fd69c00e60513633a17ceac494ec035a1',
}

test('towns come to what the number of the format stands for, in numbers and in words', () => {
  const kept = countySummaries().map((summary) => ({
    summary,
    tally: tallyTown(summary, forms, sha256),
    cautions: [0, 3].map((late) => caseCautions({ ...summary, conflicts: late }, late)),
  }))
  // Another hash here: raise SUMMARY_FORMAT, so that what older seals stored is counted anew, and add a line above.
  expect(sha256(canonicalJson(kept))).toBe(COME_TO[SUMMARY_FORMAT])
})

import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CaseProblem } from '@shared/outcome'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { inboxFolder } from '../../electron/exchange/inbox'
import { receiveFile } from '../../electron/exchange/receive'
import { libraryFiles } from '../../electron/library'
import { sha256File } from '../../electron/store/hash'
import { verifyCaseFile } from '../../electron/store/verify'
import { makeCaseFile } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { makeRandom } from '../builders/prng'
import { laptop, openCopy } from '../exchange/laptops'

const LONG = process.env.DUHE_FAULTS === 'long'
const FILES = LONG ? 300 : 10
const TIME = { timeout: LONG ? 3_600_000 : 120_000 }
const REFUSALS = ['damaged', 'not-a-case', 'newer-version', 'case-crashed', 'case-timeout']

/** What comes of receiving a file: how it stands to ours, or the code of a refusal in words. */
async function received(desk: ReturnType<typeof laptop>, file: string): Promise<string> {
  try {
    await receiveFile(desk, file)
    return desk.arrival!.kind
  } catch (error) {
    if (error instanceof CaseProblem && /。$/.test(error.message)) return error.code
    throw error
  }
}

test(
  `${FILES} files with changed bytes are refused or say the same, and ours stays as it was`,
  TIME,
  async () => {
    const folder = tempFolder()
    const { file } = makeCaseFile(folder, 12)
    const desk = laptop(folder, 2)
    openCopy(desk, file)
    const pristine = readFileSync(file)
    const { stateHash } = verifyCaseFile(file)
    const random = makeRandom(31)
    const came = join(folder, '来.duhe')
    const counts: Record<string, number> = {}
    for (let run = 0; run < FILES; run += 1) {
      const bytes = Buffer.from(pristine)
      for (let flips = 1 + random.below(5); flips > 0; flips -= 1)
        bytes[random.below(bytes.length)]! ^= 1 << random.below(8)
      writeFileSync(came, bytes)
      const outcome = await received(desk, came)
      expect([...REFUSALS, 'same']).toContain(outcome)
      counts[outcome] = (counts[outcome] ?? 0) + 1
    }
    console.log(JSON.stringify(counts))
    expect(counts.damaged).toBeGreaterThan(0)
    expect(desk.session.verify()).toMatchObject({ ok: true, stateHash })
    expect(libraryFiles(desk.tools.home)).toHaveLength(1)
    expect(readdirSync(inboxFolder(desk.tools.home))).toEqual([])
  },
)

const PLANTED = [
  'CREATE TRIGGER more AFTER INSERT ON event BEGIN DELETE FROM current; END',
  'CREATE VIEW more AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n',
  "INSERT INTO photo VALUES ('x', zeroblob(9000000))",
]

test.each(PLANTED)('a file with %s is refused, and lies where it lay as it was', async (sql) => {
  const folder = tempFolder()
  const { file } = makeCaseFile(folder, 2)
  const came = join(folder, '来.duhe')
  copyFileSync(file, came)
  const db = new Database(came)
  db.exec(sql).close()
  const before = sha256File(came)
  const desk = laptop(folder, 2)
  expect(await received(desk, came)).toBe('damaged')
  expect(sha256File(came)).toBe(before)
  expect(libraryFiles(desk.tools.home)).toEqual([])
})

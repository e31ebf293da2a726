import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CaseProblem } from '@shared/outcome'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attachPhoto } from '../../electron/handlers/photos'
import { CaseSession } from '../../electron/session'
import { openCaseFile } from '../../electron/store/open'
import { verifyCaseFile } from '../../electron/store/verify'
import { ACTOR, makeCaseFile, scoreOf, sheetKey, writeTo } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { contentOf, isFound } from '../builders/found-out'
import { photoOf } from '../builders/photo'
import { makeRandom } from '../builders/prng'
import { tamper } from '../builders/tamper'

const LONG = process.env.DUHE_FAULTS === 'long'
const EACH = LONG ? 2_000 : 60
const TIME = { timeout: LONG ? 3_600_000 : 60_000 }
const PAGE = 4_096

type Random = ReturnType<typeof makeRandom>

const pageAt = (bytes: Buffer, random: Random) => random.below(Math.floor(bytes.length / PAGE)) * PAGE

/** What a bad disk, a torn copy or an idle hand does to a file. */
const CHANGES: Record<string, (bytes: Buffer, random: Random) => Buffer> = {
  'a few bits turned over': (bytes, random) => {
    for (let flips = 1 + random.below(4); flips > 0; flips -= 1)
      bytes[random.below(bytes.length)]! ^= 1 << random.below(8)
    return bytes
  },
  'the end cut off': (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  'a page zeroed': (bytes, random) => {
    const at = pageAt(bytes, random)
    return bytes.fill(0, at, at + PAGE)
  },
  'a page in the place of another': (bytes, random) => {
    const [from, to] = [pageAt(bytes, random), pageAt(bytes, random)]
    bytes.copy(bytes, to, from, from + PAGE)
    return bytes
  },
  'a page doubled in': (bytes, random) => {
    const at = pageAt(bytes, random)
    return Buffer.concat([bytes.subarray(0, at + PAGE), bytes.subarray(at)])
  },
  'a run of noise': (bytes, random) => {
    const at = random.below(bytes.length)
    for (let place = at; place < Math.min(bytes.length, at + 200); place += 1)
      bytes[place] = random.below(256)
    return bytes
  },
}

/** Opens the file as the panel does, and reads all that a window would show; a refusal has Chinese words. */
function openLikeThePanel(
  file: string,
  around: ReturnType<typeof makeCaseFile>['around'],
): 'opened' | 'refused' {
  try {
    const session = CaseSession.open(file, 'write', around)
    try {
      session.assessment()
      return 'opened'
    } finally {
      session.close()
    }
  } catch (error) {
    if (error instanceof CaseProblem && /^[^a-z]*\S+.*[。]$/su.test(error.message)) return 'refused'
    throw error
  }
}

describe('a file with', () => {
  let pristine: Buffer
  let content: unknown
  let around: ReturnType<typeof makeCaseFile>['around']

  beforeAll(() => {
    const folder = tempFolder(afterAll)
    const made = makeCaseFile(folder, 12)
    around = made.around
    writeTo(made.file, around, (session) => {
      for (const id of ['E001', 'E002']) session.write(ACTOR, [scoreOf(sheetKey(id), '1.1', 100)])
      const place = { subject: 'E001', phase: 'verification', round: 1, criterion: '13.2' } as const
      attachPhoto(session, ACTOR, { place, ...photoOf(3) })
    })
    pristine = readFileSync(made.file)
    content = contentOf(made.file)
  })

  test.each(Object.entries(CHANGES))('%s is found or says the same, and never crashes', TIME, (_, change) => {
    const random = makeRandom(1_117)
    const file = join(tempFolder(), '改过.duhe')
    const counts = { found: 0, same: 0, opened: 0, refused: 0 }
    for (let run = 0; run < EACH; run += 1) {
      const changed = change(Buffer.from(pristine), random)
      writeFileSync(file, changed)
      if (isFound(file)) counts.found += 1
      else {
        // What no check finds must say nothing else than the file did.
        expect(contentOf(file)).toEqual(content)
        counts.same += 1
      }
      counts[openLikeThePanel(file, around)] += 1
    }
    console.log(JSON.stringify(counts))
    expect(counts.found).toBeGreaterThan(EACH / 4)
  })
})

test('a check that looks at no hash lets changed words through, so that these tests can fail', () => {
  const { file } = makeCaseFile(tempFolder(), 12)
  tamper(file, (db) => db.exec("UPDATE event SET body = replace(body, '云海第3', '假海第3')"))
  const opened = openCaseFile(file, 'read')
  expect(opened.ok && opened.db.pragma('integrity_check', { simple: true })).toBe('ok')
  if (opened.ok) opened.db.close()
  expect(verifyCaseFile(file).ok).toBe(false)
})

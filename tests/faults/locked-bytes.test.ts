import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CaseProblem } from '@shared/outcome'
import { Encrypter } from 'age-encryption'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kindOfFile } from '../../electron/exchange/kind'
import { lockFile, unlockFile } from '../../electron/exchange/lock'
import { sha256File } from '../../electron/store/hash'
import { makeCaseFile } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { makeRandom } from '../builders/prng'

const LONG = process.env.DUHE_FAULTS === 'long'
/** Each opening costs the work that keeps a code from being guessed. */
const CHANGES = LONG ? 400 : 12
const CODE = '482913570264'
const TIME = { timeout: LONG ? 3_600_000 : 120_000 }

let folder: string
let file: string
let locked: string
beforeAll(async () => {
  folder = tempFolder(afterAll)
  file = makeCaseFile(folder, 60).file
  locked = join(folder, '送.duhe-locked')
  await lockFile(file, locked, CODE)
})

/** What comes of opening these bytes: the file itself, or the code of the refusal. */
async function opened(bytes: Uint8Array): Promise<string> {
  const changed = join(folder, '改过.duhe-locked')
  const out = join(folder, '开.duhe')
  writeFileSync(changed, bytes)
  try {
    if (kindOfFile(changed, '改过') !== 'locked') return 'another kind'
    await unlockFile(changed, out, CODE)
    return sha256File(out) === sha256File(file) ? 'same' : 'SILENTLY OTHER'
  } catch (error) {
    if (error instanceof CaseProblem) return error.code
    throw error
  }
}

test(`no change of a locked file passes, in ${CHANGES} changes`, TIME, async () => {
  const pristine = readFileSync(locked)
  const random = makeRandom(482)
  const counts: Record<string, number> = {}
  for (let run = 0; run < CHANGES; run += 1) {
    const bytes = Buffer.from(pristine)
    const cut = random.chance(0.2)
    // Half of the changes are in the header, which is short.
    const at = random.below(random.chance(0.5) ? 220 : bytes.length)
    bytes[at]! ^= 1 << random.below(8)
    const found = await opened(cut ? bytes.subarray(0, at) : bytes)
    expect(['damaged', 'wrong-code', 'not-a-case']).toContain(found)
    counts[found] = (counts[found] ?? 0) + 1
  }
  console.log(JSON.stringify(counts))
  expect(await opened(pristine)).toBe('same')
})

test('a file that asks for more work than ours is refused before any is done', async () => {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(CODE)
  encrypter.setScryptWorkFactor(18)
  expect(await opened(await encrypter.encrypt(readFileSync(file)))).toBe('not-a-case')
})

test('two files locked with one code have no byte of their body in common place', async () => {
  const again = join(folder, '再送.duhe-locked')
  await lockFile(file, again, CODE)
  const [one, two] = [readFileSync(locked), readFileSync(again)]
  const same = [...one.subarray(200)].filter((byte, at) => byte === two[at + 200]).length
  expect(same / one.length).toBeLessThan(0.02)
})

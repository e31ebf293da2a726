import { copyFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type CallName, contract } from '@shared/contract'
import type { Outcome } from '@shared/outcome'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '../../electron/desk'
import { dispatch } from '../../electron/dispatch'
import { handlers } from '../../electron/handlers'
import { sha256File } from '../../electron/store/hash'
import { verifyCaseFile } from '../../electron/store/verify'
import { ACTOR, makeCaseFile, scoreOf, sheetKey, writeTo } from '../builders/case-file'
import { testDesk } from '../builders/desk'
import { tempFolder } from '../builders/folder'
import { junk, sampleOf } from '../builders/from-schema'
import { makeRandom } from '../builders/prng'

const LONG = process.env.DUHE_FAULTS === 'long'
const CALLS_EACH = LONG ? 2_000 : 40
const TIME = { timeout: LONG ? 3_600_000 : 120_000 }
/** Each makes the sample town, which takes seconds; they take no input that matters. */
const SLOW: readonly CallName[] = ['case.openSample', 'guide.begin']
const runsOf = (name: CallName) => Math.ceil(CALLS_EACH / (name.startsWith('report.') ? 8 : 1))
const NAMES = Object.keys(contract) as CallName[]

let folder: string
let pristine: string
let hash: string
let desks = 0
beforeAll(() => {
  folder = tempFolder(afterAll)
  const { file, around } = makeCaseFile(folder, 3)
  writeTo(file, around, (session) => session.write(ACTOR, [scoreOf(sheetKey('E001'), '1.1', 100)]))
  pristine = file
  hash = sha256File(file)
})

function freshDesk(): Desk {
  desks += 1
  const desk = testDesk(join(folder, `home${desks}`), desks)
  const copy = join(folder, `home${desks}`, '案卷.duhe')
  copyFileSync(pristine, copy)
  desk.openCase(copy)
  return desk
}

/** What the window may be told: an answer, or a refusal in Chinese that nobody has to look up. */
function expectWorded(outcome: Outcome<unknown>, asked: unknown): void {
  if (outcome.ok) return
  const { code, message } = outcome.problem
  expect([code, asked], message).not.toEqual(['internal', asked])
  expect(message).toMatch(/[\u4e00-\u9fff].*[。？]/su)
  expect(message).not.toMatch(/\b(Error|undefined|null|SQLITE|ENOENT|at \w+ \()/)
}

test.each(NAMES.filter((name) => !SLOW.includes(name)))(
  '%s takes no junk: refused in words, and nothing written',
  TIME,
  async (name) => {
    const random = makeRandom(NAMES.indexOf(name) + 1)
    let desk = freshDesk()
    for (let run = 0; run < runsOf(name); run += 1) {
      if (desk.openCaseId === null) desk = freshDesk()
      const before = desk.session.latestHlc()
      const input =
        run % 4 === 0 ? junk(random) : sampleOf(contract[name].input, random, random.pick([0, 0.05, 0.3]))
      const outcome = await dispatch(desk, name, input)
      expectWorded(outcome, input)
      if (!outcome.ok && desk.openCaseId !== null) expect(desk.session.latestHlc()).toBe(before)
    }
    const file = desk.openFile
    desk.closeCase()
    if (file) expect(verifyCaseFile(file).findings).toEqual([])
  },
)

test('a call of no name at all is refused in words', async () => {
  const desk = freshDesk()
  for (const name of [
    '',
    'toString',
    '__proto__',
    'constructor',
    'case.',
    null,
    7,
    {},
    ['desk.read'],
    undefined,
  ])
    expectWorded(await dispatch(desk, name, {}), name)
  desk.closeCase()
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('no call has touched the file that stood beside the case', () => {
  expect(sha256File(pristine)).toBe(hash)
  expect(readdirSync(folder).filter((name) => !name.startsWith('home'))).toEqual([basename(pristine)])
})

test('a handler that throws what nobody expected is found', async () => {
  const desk = freshDesk()
  const { 'case.status': honest } = handlers
  handlers['case.status'] = () => {
    throw new TypeError('x is undefined')
  }
  const outcome = await dispatch(desk, 'case.status', {})
  handlers['case.status'] = honest
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'internal' } })
  expect(() => expectWorded(outcome, {})).toThrow()
  desk.closeCase()
})

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { CallName } from '@shared/contract'
import { expect, test } from 'vitest'
import { dispatch } from '../../electron/dispatch'
import { verifyCaseFile } from '../../electron/store/verify'
import { enterpriseId, makeCaseFile, rubrics, sheetKey } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { makeRandom } from '../builders/prng'
import { laptop, openCopy } from '../exchange/laptops'

const LONG = process.env.DUHE_FAULTS === 'long'
const ACTIONS = LONG ? 20_000 : 600
const ENTERPRISES = 10
/** What a day of work may leave behind in memory. */
const LEFT_MB = 40

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** What is in use once nothing useless is. */
function megabytesInUse(): number {
  collect()
  return process.memoryUsage().heapUsed / 1_048_576
}

test(`${ACTIONS} actions leave what was last said, a sound file, and no memory behind`, {
  timeout: LONG ? 3_600_000 : 120_000,
}, async () => {
  const folder = tempFolder()
  const { file } = makeCaseFile(folder, ENTERPRISES)
  const desk = laptop(folder, 2)
  openCopy(desk, file)
  const random = makeRandom(777)
  const criteria = rubrics.enterprise.criteria.filter(({ points }) => points >= 200)
  const last = new Map<string, number>()
  const ask = async (name: CallName, input: unknown) =>
    expect(await dispatch(desk, name, input), name).toMatchObject({ ok: true })

  let before = 0
  for (let action = 0; action < ACTIONS; action += 1) {
    const key = sheetKey(enterpriseId(1 + random.below(ENTERPRISES)))
    const criterion = random.pick(criteria).id
    const deduction = random.below(200)
    const answer = { kind: 'scored', deduction, reason: deduction ? `第 ${action} 次` : null, basis: null }
    await ask('score.set', { key, criterion, answer })
    if (random.chance(0.05)) {
      await ask('action.undo', {})
      await ask('action.redo', {})
    }
    last.set(`${key.subject} ${criterion}`, deduction)
    if (random.chance(0.02)) await ask('case.status', {})
    if (random.chance(0.1)) await ask('sheet.read', key)
    if (action === Math.floor(ACTIONS / 4)) before = megabytesInUse()
  }
  const after = megabytesInUse()

  const said = new Map(
    desk.session.record.sheets.flatMap(({ key, answers }) =>
      [...answers].map(([criterion, answer]) => [
        `${key.subject} ${criterion}`,
        answer.kind === 'scored' ? answer.deduction : null,
      ]),
    ),
  )
  expect(said).toEqual(last)
  const used = desk.openFile!
  desk.closeCase()
  expect(verifyCaseFile(used).findings).toEqual([])
  console.log(JSON.stringify({ actions: ACTIONS, before: Math.round(before), after: Math.round(after) }))
  expect(after - before).toBeLessThan(LEFT_MB)
})

test('what is held on to is seen', () => {
  const before = megabytesInUse()
  const held = Array.from({ length: 1_000_000 }, (_, at) => ({ at, words: `第 ${at} 条` }))
  expect(megabytesInUse() - before).toBeGreaterThan(LEFT_MB)
  expect(held).toHaveLength(1_000_000)
})

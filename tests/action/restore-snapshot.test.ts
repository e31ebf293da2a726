import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Desk } from '../../electron/desk'
import { lookAtSnapshot, readSnapshots, restoreSnapshot } from '../../electron/handlers/snapshots'
import { libraryFolder } from '../../electron/library'
import { ACTOR, makeCaseFile, scoreOf, sheetKey } from '../builders/case-file'
import { testDesk } from '../builders/desk'
import { tempFolder } from '../builders/folder'
import { testSurroundings } from '../builders/surroundings'

/** A desk on a case of which as many snapshots are there as are kept, all of one day, with one more change since. */
function deskWithSnapshots(): Desk {
  const home = tempFolder()
  const plain = testDesk(home, 2)
  const around = { ...testSurroundings(2), snapshots: join(home, 'snapshots') }
  const desk = Object.assign(plain, { tools: { ...plain.tools, around } })
  onTestFinished(() => desk.closeCase())
  const { file } = makeCaseFile(libraryFolder(home), 1)
  desk.openCase(file)
  const score = (deduction: number) =>
    desk.session.write(ACTOR, [scoreOf(sheetKey('E001'), '1.1', deduction)])
  for (let each = 1; each <= 21; each += 1) {
    score(each)
    around.setClock(new Date(Date.UTC(2024, 10, 30, 1, each)))
    expect(desk.session.snapshot('interval')).toBeNull()
  }
  score(50)
  around.setClock(new Date('2024-11-30T03:00:00Z'))
  return desk
}

const deductionIn = ({ session }: Desk) => {
  const answer = session.record.sheets[0]!.answers.get('1.1')
  return answer?.kind === 'scored' ? answer.deduction : null
}

test.each(['copy', 'replace'] as const)('the oldest snapshot of the list is restored: %s', (as) => {
  const desk = deskWithSnapshots()
  const { name } = readSnapshots(desk.session).at(-1)!
  restoreSnapshot(desk, { name, as })
  expect(deductionIn(desk)).toBe(2)
})

test('the oldest snapshot of the list is there to be restored while it is looked at', () => {
  const desk = deskWithSnapshots()
  const { name } = readSnapshots(desk.session).at(-1)!
  lookAtSnapshot(desk, { name })
  expect(deductionIn(desk)).toBe(2)
  restoreSnapshot(desk, { name, as: 'replace' })
  expect(deductionIn(desk)).toBe(2)
  expect(readSnapshots(desk.session)[0]).toMatchObject({ reason: 'restore' })
})

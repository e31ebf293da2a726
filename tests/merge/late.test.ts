import { planMerge } from '@shared/merge/plan'
import { PLAIN } from '@shared/merge/reading'
import { expect, test } from 'vitest'
import { ACTOR, makeCaseFile, scoreOf, sheetKey } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { heldBy, laptopWith, work } from '../builders/laptops'

test('what a seal does not know is taken in and listed, file by file', () => {
  const folder = tempFolder()
  const { file } = makeCaseFile(folder, 1)
  const b = laptopWith(folder, 12, file)
  work(b, (session) =>
    session.write(ACTOR, [scoreOf(sheetKey('E001'), '1.1', 0), scoreOf(sheetKey('E001'), '2.1', 0)]),
  )
  const own = heldBy(file).history
  const { history } = heldBy(b.file)
  const late = new Set(history.filter(({ item }) => item === '2.1'))
  const plan = planMerge(own, [{ name: '乙', events: history }], { ...PLAIN, lateIn: () => late })
  expect(plan.added).toHaveLength(2)
  expect(plan.sources[0]!.late.map(({ item }) => item)).toEqual(['2.1'])
  expect(planMerge(own, [{ name: '乙', events: history }]).sources[0]!.late).toEqual([])
})

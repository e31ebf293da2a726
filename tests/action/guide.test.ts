import { join } from 'node:path'
import type { GuideView } from '@shared/replies/guide'
import { afterAll, expect, test } from 'vitest'
import type { Desk } from '../../electron/desk'
import { dispatch } from '../../electron/dispatch'
import { makeCaseFile, sheetKey } from '../builders/case-file'
import { testDesk } from '../builders/desk'
import { tempFolder } from '../builders/folder'

const folder = tempFolder(afterAll)
const read = async (desk: Desk, name: string, input: unknown = {}): Promise<GuideView> => {
  const reply = await dispatch(desk, name, input)
  if (!reply.ok) throw new Error(reply.problem.message)
  return reply.value as GuideView
}
const doneIn = ({ steps }: GuideView) => steps.filter(({ isDone }) => isDone).map(({ title }) => title)

test('the guide begins with the sample, ticks what was done, and stays out of every other case', async () => {
  const home = join(folder, 'home')
  const desk = testDesk(home, 7)
  expect(await read(desk, 'guide.read')).toEqual({ state: null, steps: [] })
  await dispatch(desk, 'case.openSample', {})
  expect(doneIn(await read(desk, 'guide.read'))).toEqual(['打开示例'])
  await read(desk, 'guide.visit', { view: 'overview' })
  expect(doneIn(await read(desk, 'guide.visit', { view: 'score' }))).toEqual(['打开示例', '看案卷总览'])

  const key = sheetKey('E001')
  const answer = { kind: 'scored', deduction: 50, reason: '台账不全', basis: null }
  await dispatch(desk, 'score.set', { key, criterion: '1.1', answer })
  expect(doneIn(await read(desk, 'guide.read'))).not.toContain('给一家企业评分')
  await dispatch(desk, 'sheet.fillFull', key)
  expect(doneIn(await read(desk, 'guide.read'))).toContain('给一家企业评分')

  await dispatch(desk, 'order.raise', { subject: 'E045', due: '2030-12-20', what: '整改', who: null })
  expect(doneIn(await read(desk, 'guide.read'))).toContain('发重新帮扶通知')
  await dispatch(desk, 'action.undo', {})
  expect(doneIn(await read(desk, 'guide.read'))).not.toContain('发重新帮扶通知')

  desk.openCase(makeCaseFile(folder, 1).file)
  expect((await read(desk, 'guide.visit', { view: 'report' })).steps).toEqual([])
  await dispatch(desk, 'case.close', {})
  await dispatch(desk, 'case.openSample', {})
  const back = doneIn(await read(desk, 'guide.read'))
  expect(back).toContain('给一家企业评分')
  expect(back).not.toContain('看报告')
  expect(back).not.toContain('建自己的案卷')
  desk.closeCase()
})

test('it is ended for good, also over a restart, until somebody asks for it again', async () => {
  const home = join(folder, 'ended')
  const first = testDesk(home, 8)
  await dispatch(first, 'case.openSample', {})
  await read(first, 'guide.visit', { view: 'report' })
  expect((await read(first, 'guide.show', { state: 'ended' })).state).toBe('ended')
  first.closeCase()

  const second = testDesk(home, 8)
  await dispatch(second, 'case.openSample', {})
  expect((await read(second, 'guide.read')).state).toBe('ended')
  await dispatch(second, 'guide.begin', {})
  const again = await read(second, 'guide.read')
  expect([again.state, doneIn(again)]).toEqual(['open', ['打开示例']])
  await dispatch(second, 'case.close', {})
  expect((await read(second, 'guide.read')).steps).toEqual([])
  await dispatch(second, 'case.openSample', {})
  expect(doneIn(await read(second, 'guide.read'))).toContain('建自己的案卷')
  second.closeCase()
})

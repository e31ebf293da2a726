import type { CaseEvent } from '@shared/events'
import { expect, test } from 'vitest'
import { listEvents } from '../../electron/store/events'
import { eventHash } from '../../electron/store/hash'
import { openCaseFile } from '../../electron/store/open'
import { verifyCaseFile } from '../../electron/store/verify'
import { ACTOR, makeCaseFile, scoreOf, sheetKey, writeTo } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { testSurroundings } from '../builders/surroundings'

const KEY = sheetKey('E001')

function eventsOf(file: string): CaseEvent[] {
  const opened = openCaseFile(file, 'read')
  if (!opened.ok) throw new Error(opened.failure.kind)
  const events = listEvents(opened.db)
  opened.db.close()
  return events
}

function threeActions() {
  const made = makeCaseFile(tempFolder(), 2)
  const actions = writeTo(made.file, made.around, (session) => [
    session.write(ACTOR, [scoreOf(KEY, '1.1', 100), scoreOf(KEY, '2.1', 0)]),
    session.write('白鹭', [scoreOf(KEY, '1.1', 50)]),
    session.write(ACTOR, [scoreOf(KEY, '1.1', 20), scoreOf(KEY, '1.1', 10)]),
  ])
  return { ...made, actions }
}

test('what is written is what the file holds', () => {
  const { file, actions } = threeActions()
  const written = actions.flat()
  const ids = new Set(written.map((event) => event.id))
  expect(eventsOf(file).filter((event) => ids.has(event.id))).toEqual(written)
})

test('the numbers of a device count up from 1 without a gap, over a restart too', () => {
  const { file, around } = threeActions()
  writeTo(file, around, (session) => session.write(ACTOR, [scoreOf(KEY, '3.1', 0)]))
  const events = eventsOf(file)
  expect(events.map((event) => event.deviceSeq)).toEqual(events.map((_, index) => index + 1))
})

test('each event holds the hash of the one before it, and its own', () => {
  const events = eventsOf(threeActions().file)
  expect(events.map((event) => event.prevHash)).toEqual(['', ...events.slice(0, -1).map((each) => each.hash)])
  expect(events.map((event) => event.hash)).toEqual(events.map(eventHash))
})

test('a second laptop begins a chain of its own', () => {
  const { file, around } = threeActions()
  const other = testSurroundings(2)
  const [event] = writeTo(file, other, (session) => session.write('白鹭', [scoreOf(KEY, '3.1', 0)]))
  expect(event).toMatchObject({ deviceId: other.deviceId, deviceSeq: 1, prevHash: '' })
  const [next] = writeTo(file, around, (session) => session.write(ACTOR, [scoreOf(KEY, '3.1', 100)]))
  expect(next!.supersedes).toEqual([event!.id])
  expect(next!.hlc > event!.hlc).toBe(true)
  expect(verifyCaseFile(file).ok).toBe(true)
})

test('the changes of one action bear the id of its first event', () => {
  const { actions } = threeActions()
  for (const action of actions)
    expect(action.map((event) => event.action)).toEqual(action.map(() => action[0]!.id))
})

test('a new value names the one that it replaces, and the first names none', () => {
  const [[first, other], [second], [third, last]] = threeActions().actions as CaseEvent[][] as [
    [CaseEvent, CaseEvent],
    [CaseEvent],
    [CaseEvent, CaseEvent],
  ]
  expect(first.supersedes).toEqual([])
  expect(other.supersedes).toEqual([])
  expect(second.supersedes).toEqual([first.id])
  expect(third.supersedes).toEqual([second.id])
  expect(last.supersedes).toEqual([third.id])
})

test('an action of which one change cannot stand is not written at all', () => {
  const { file, around } = makeCaseFile(tempFolder(), 1)
  const before = eventsOf(file)
  const bad = scoreOf(KEY, '2.1', 0.5)
  writeTo(file, around, (session) => {
    expect(() => session.write(ACTOR, [scoreOf(KEY, '1.1', 0), bad])).toThrow(
      expect.objectContaining({ code: 'bad-input' }),
    )
    expect(session.record.sheets).toEqual([])
    session.write(ACTOR, [scoreOf(KEY, '1.1', 0)])
  })
  expect(eventsOf(file)).toHaveLength(before.length + 1)
  expect(verifyCaseFile(file).ok).toBe(true)
})

test('a text that cannot be stored as it is, is refused in the panel’s words', () => {
  const { file, around } = makeCaseFile(tempFolder(), 1)
  const halves = { ...KEY, scorer: '白\ud800' }
  writeTo(file, around, (session) => {
    for (const write of [
      () => session.write('白\udc00', [scoreOf(KEY, '1.1', 0)]),
      () => session.write(ACTOR, [scoreOf(halves, '1.1', 0)]),
    ])
      expect(write).toThrow(expect.objectContaining({ code: 'bad-input' }))
  })
  expect(verifyCaseFile(file).ok).toBe(true)
})

test('a scorer may have any name that is a text', () => {
  const { file, around } = makeCaseFile(tempFolder(), 1)
  const scorers = ['a/b', 'a\u0000b', '白 鹭\n', "'; DROP TABLE event; --", '𠮷野']
  writeTo(file, around, (session) => {
    for (const scorer of scorers) session.write(scorer, [scoreOf({ ...KEY, scorer }, '1.1', 0)])
  })
  expect(verifyCaseFile(file).ok).toBe(true)
  const sheets = writeTo(file, around, (session) => session.record.sheets)
  expect(new Set(sheets.map((sheet) => sheet.key.scorer))).toEqual(new Set(scorers))
})

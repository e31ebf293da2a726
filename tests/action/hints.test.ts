import type { SheetKey } from '@shared/case/sheet'
import type { Change } from '@shared/events'
import { expect, test } from 'vitest'
import { setBlind } from '../../electron/handlers/blind'
import { readHints, seeHint } from '../../electron/handlers/hints'
import { fillFull, setScore } from '../../electron/handlers/sheets'
import { readStatus } from '../../electron/handlers/status'
import { redo, undo } from '../../electron/handlers/undo'
import type { CaseSession } from '../../electron/session'
import { ACTOR, enterpriseId, makeCaseFile, rubrics, scoreOf, sheetKey, writeTo } from '../builders/case-file'
import { tempFolder } from '../builders/folder'

const ENTERPRISES = 20
const CRITERIA = rubrics.enterprise.criteria
const RARE = ['1.1', '3.1', '5.1', '7.1', '9.2', '12.1', '16.2']

/** Everybody's 自评 with two deductions of its own; the second and the fifth have seven others in common. */
function assess(session: CaseSession): void {
  const copied = [enterpriseId(2), enterpriseId(5)]
  for (let number = 1; number <= ENTERPRISES; number += 1) {
    const key = sheetKey(enterpriseId(number), 'selfAssessment')
    const own = [CRITERIA[number]!.id, CRITERIA[number + 20]!.id]
    const off = copied.includes(key.subject) ? RARE : own
    session.write(ACTOR, sheetChanges(key, off))
  }
}

const sheetChanges = (key: SheetKey, off: readonly string[]): Change[] =>
  CRITERIA.map(({ id }) => scoreOf(key, id, off.includes(id) ? 50 : 0))

const withTown = <T>(work: (session: CaseSession, setClock: (time: Date) => void) => T): T => {
  const { file, around } = makeCaseFile(tempFolder(), ENTERPRISES)
  return writeTo(file, around, (session) => {
    assess(session)
    return work(session, around.setClock)
  })
}

const groupsOf = (session: CaseSession) =>
  readHints(session).groups.map(({ id, open, seen }) => [id, open.length, seen.map(({ reason }) => reason)])

test('a copied sheet is shown with the names of both, and enters no verdict', () => {
  withTown((session) => {
    const before = JSON.stringify(readStatus(session))
    const { groups, subjects } = readHints(session)
    expect(groups.map(({ id }) => id)).toEqual(['copied-sheet'])
    expect(subjects).toEqual([
      { id: 'E002', name: '云海第2制造有限公司' },
      { id: 'E005', name: '云海第5制造有限公司' },
    ])
    expect(JSON.stringify(readStatus(session))).toBe(before)
  })
})

test('a hint is set aside with a reason, kept in the case, and brought back by an undo', () => {
  withTown((session) => {
    const hint = readHints(session).groups[0]!.open[0]!.key
    seeHint(session, ACTOR, { hint, reason: '同一业主的两个厂区，已看过现场' })
    expect(groupsOf(session)).toEqual([['copied-sheet', 0, ['同一业主的两个厂区，已看过现场']]])
    undo(session, ACTOR)
    expect(groupsOf(session)).toEqual([['copied-sheet', 1, []]])
    redo(session, ACTOR)
    expect(groupsOf(session)).toEqual([['copied-sheet', 0, ['同一业主的两个厂区，已看过现场']]])
    expect(session.record.conflicts).toEqual([])
    expect(session.verify().findings).toEqual([])
  })
})

test('a hint that is gone cannot be set aside', () => {
  withTown((session) => {
    const hint = readHints(session).groups[0]!.open[0]!.key
    const key = sheetKey('E005', 'selfAssessment')
    session.write(ACTOR, sheetChanges(key, []))
    expect(() => seeHint(session, ACTOR, { hint, reason: '看过' })).toThrow('这条提示已经没有了')
  })
})

test('nothing is said of the sheets that blind verification hides', () => {
  withTown((session) => {
    setBlind(session, ACTOR, { blind: true })
    const body = { phase: 'verification' as const, at: '2024-12-02T00:00:00Z' }
    session.write(ACTOR, [{ kind: 'phase-entered', entity: 'case', item: 'phase', body }])
    expect(readHints(session).groups).toEqual([])
  })
})

const key = sheetKey('E001')
const full = { kind: 'scored', deduction: 0, reason: null, basis: null } as const
const keyAll = (session: CaseSession) => {
  for (const { id } of CRITERIA) setScore(session, ACTOR, { key, criterion: id, answer: full })
}

test('a sheet keyed answer by answer in no time is shown, one filled in one go is not', () => {
  withTown((session) => {
    keyAll(session)
    expect(groupsOf(session)).toContainEqual(['implausible-speed', 1, []])
  })
  withTown((session) => {
    fillFull(session, ACTOR, key)
    expect(groupsOf(session).map(([id]) => id)).not.toContain('implausible-speed')
  })
})

test('a clock that was set back invents no speed', () => {
  withTown((session, setClock) => {
    setClock(new Date('2024-06-02T01:00:00Z'))
    keyAll(session)
    expect(groupsOf(session).map(([id]) => id)).not.toContain('implausible-speed')
  })
})

test('what undo and redo write was not keyed by anybody', () => {
  withTown((session, setClock) => {
    for (const [index, { id }] of CRITERIA.entries()) {
      setClock(new Date(Date.parse('2024-06-04T01:00:00Z') + index * 60_000))
      setScore(session, ACTOR, { key, criterion: id, answer: full })
    }
    for (const _ of CRITERIA) undo(session, ACTOR)
    for (const _ of CRITERIA) redo(session, ACTOR)
    expect(groupsOf(session).map(([id]) => id)).not.toContain('implausible-speed')
  })
})

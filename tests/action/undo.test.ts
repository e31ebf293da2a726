import { applyEvents } from '@shared/apply'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redo, undo } from '../../electron/handlers/undo'
import type { CaseSession } from '../../electron/session'
import { ACTOR, makeCaseFile, scoreOf, sheetKey, writeTo } from '../builders/case-file'
import { tempFolder } from '../builders/folder'

const key = sheetKey('E001')

/** Every value of the case, without the marks that undo itself leaves. */
function valuesOf(session: CaseSession): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [entity, cells] of session.currentState)
    for (const [item, heads] of cells)
      if (!entity.startsWith('undo/'))
        for (const { kind, body } of heads) if (kind !== 'cell-cleared') values[`${entity} ${item}`] = body
  return values
}

const withCase = <T>(work: (session: CaseSession) => T): T => {
  const { file, around } = makeCaseFile(tempFolder(), 1)
  return writeTo(file, around, work)
}

const scoreOnce = (session: CaseSession, criterion: string, deduction: number) =>
  session.write(ACTOR, [scoreOf(key, criterion, deduction)])

test('as many undos as actions bring the beginning back, as many redos the end, whatever was done', () => {
  const actions = fc.array(fc.tuple(fc.constantFrom('1.1', '2.1', '3.1'), fc.integer({ min: 0, max: 200 })), {
    minLength: 1,
    maxLength: 12,
  })
  const folder = tempFolder()
  let made = 0
  fc.assert(
    fc.property(actions, (scores) => {
      made += 1
      const { file, around } = makeCaseFile(folder, 1, `${made}.duhe`)
      writeTo(file, around, (session) => {
        const stages = [valuesOf(session)]
        for (const [criterion, deduction] of scores) {
          scoreOnce(session, criterion, deduction)
          stages.push(valuesOf(session))
        }
        for (const stage of stages.slice(0, -1).reverse()) {
          undo(session, ACTOR)
          expect(valuesOf(session)).toEqual(stage)
        }
        for (const stage of stages.slice(1)) {
          redo(session, ACTOR)
          expect(valuesOf(session)).toEqual(stage)
        }
        expect(session.verify().findings).toEqual([])
      })
    }),
    { numRuns: 15 },
  )
})

test('an import of many cells is one step back', () => {
  withCase((session) => {
    const before = valuesOf(session)
    session.write(ACTOR, [scoreOf(key, '1.1', 50), scoreOf(key, '2.1', 100), scoreOf(key, '1.1', 0)])
    undo(session, ACTOR)
    expect(valuesOf(session)).toEqual(before)
  })
})

test('a redo brings back what was undone last, never a score that was taken back before something new was done', () => {
  withCase((session) => {
    scoreOnce(session, '1.1', 50)
    undo(session, ACTOR)
    scoreOnce(session, '2.1', 70)
    undo(session, ACTOR)
    redo(session, ACTOR)
    const { answers } = session.record.sheets[0]!
    expect([...answers.keys()]).toEqual(['2.1'])
    expect(() => redo(session, ACTOR)).toThrow('没有可以重做的操作')
  })
})

test('a new action after an undo leaves nothing to redo', () => {
  withCase((session) => {
    scoreOnce(session, '1.1', 50)
    undo(session, ACTOR)
    scoreOnce(session, '2.1', 50)
    expect(() => redo(session, ACTOR)).toThrow('没有可以重做的操作')
  })
})

test('what another laptop changed since is not undone over its head', () => {
  withCase((session) => {
    const [mine] = scoreOnce(session, '1.1', 50)
    const theirs = { ...mine!, id: 'f', deviceId: 'other', action: 'f', supersedes: [mine!.id], body: '{}' }
    const changed = applyEvents(session.currentState, [theirs])
    const seen = Object.create(session, {
      currentState: { value: changed },
      state: { value: changed },
    }) as CaseSession
    expect(() => undo(seen, ACTOR)).toThrow('后来又被改动')
  })
})

test('two hundred actions can be taken back, and the founding of the case cannot', () => {
  withCase((session) => {
    for (let made = 0; made < 202; made += 1) scoreOnce(session, '1.1', made % 200)
    for (let taken = 0; taken < 200; taken += 1) undo(session, ACTOR)
    expect(valuesOf(session)).toMatchObject({
      'sheet/E001/verification/1/ 1.1': expect.stringContaining('"deduction":1,'),
    })
    expect(() => undo(session, ACTOR)).toThrow('没有可以撤销的操作')
  })
})

import { sheetEntity, subjectEntity } from '@shared/entity'
import { expect, test } from 'vitest'
import { listConflicts, settleByRule, settleConflict } from '../../electron/handlers/conflicts'
import { attachPhoto } from '../../electron/handlers/photos'
import { fillFull, readSheet, setScore } from '../../electron/handlers/sheets'
import { signSheet } from '../../electron/handlers/signatures'
import { readStatus } from '../../electron/handlers/status'
import { undo } from '../../electron/handlers/undo'
import type { CaseSession } from '../../electron/session'
import { ACTOR, makeCaseFile, rubrics, scoreOf, sheetKey } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { heldBy, type Laptop, laptopWith, mergeInto, work } from '../builders/laptops'
import { photoOf } from '../builders/photo'

const KEY = sheetKey('E001')
const cell = (item: string) => ({ entity: sheetEntity(KEY), item })
const [A, B] = ['甲', '乙']

/** Two laptops that each did this without the other, and then the first took in the second's file. */
async function apart(
  one: (session: CaseSession) => void,
  other: (session: CaseSession) => void,
): Promise<{ a: Laptop; b: Laptop }> {
  const folder = tempFolder()
  const { file } = makeCaseFile(folder, 2)
  const [a, b] = [laptopWith(folder, 11, file), laptopWith(folder, 12, file)]
  work(a, one)
  work(b, other)
  await mergeInto(a, [b.file])
  return { a, b }
}

const scoring =
  (actor: string, ...scores: [string, number][]) =>
  (session: CaseSession) => {
    for (const [criterion, deduction] of scores) session.write(actor, [scoreOf(KEY, criterion, deduction)])
  }

const contested = () =>
  apart(scoring(A, ['1.1', 100], ['2.1', 0]), scoring(B, ['1.1', 50], ['2.1', 0], ['3.1', 50]))
const answerOf = (session: CaseSession, item: string) =>
  session.record.sheets.find(({ key }) => sheetEntity(key) === sheetEntity(KEY))?.answers.get(item)

test('what two laptops scored differently has no answer, and what they scored alike has', async () => {
  const { a } = await contested()
  work(a, (session) => {
    expect(session.record.conflicts).toEqual([expect.objectContaining(cell('1.1'))])
    expect(answerOf(session, '1.1')).toBeUndefined()
    expect(answerOf(session, '2.1')).toMatchObject({ deduction: 0 })
    expect(answerOf(session, '3.1')).toMatchObject({ deduction: 50 })
    const sheet = readSheet(session, KEY)
    expect(sheet.contested).toEqual(['1.1'])
    expect(sheet.score.criteria.find(({ id }) => id === '1.1')!.score).toBeNull()
    expect(readStatus(session).gates.flatMap(({ reasons }) => reasons)).toContainEqual({
      code: 'open-conflicts',
      message: '有 1 处冲突待裁定',
    })
  })
})

test('both sides stand beside each other with who, when and on which laptop', async () => {
  const { a } = await contested()
  work(a, (session) => {
    const { conflicts, people } = listConflicts(session)
    expect(people).toEqual([B, A].sort())
    expect(conflicts[0]).toMatchObject({ subject: { id: 'E001' }, title: '督导核实 1.1', criterion: '1.1' })
    expect(conflicts[0]!.values.map(({ who, laptop, words }) => [who, laptop, words]).sort()).toEqual([
      [B, '乙的电脑', '扣 0.5 分：台账不全'],
      [A, '本机', '扣 1 分：台账不全'],
    ])
  })
})

test('a conflict is settled by a decision alone: nothing else writes over it', async () => {
  const { a } = await contested()
  work(a, (session) => {
    const refused = expect.objectContaining({ code: 'contested' })
    const full = { kind: 'scored', deduction: 0, reason: null, basis: null } as const
    expect(() => setScore(session, ACTOR, { key: KEY, criterion: '1.1', answer: full })).toThrow(refused)
    expect(() => session.write(ACTOR, [scoreOf(KEY, '4.1', 0), scoreOf(KEY, '1.1', 0)])).toThrow(refused)
    expect(answerOf(session, '4.1')).toBeUndefined()
    fillFull(session, ACTOR, KEY)
    expect(session.record.conflicts).toHaveLength(1)
    expect(readSheet(session, KEY).score.unanswered).toBe(1)
    expect(() => signSheet(session, ACTOR, { key: KEY, name: ACTOR })).toThrow(/未评/)
  })
})

test('a decision takes one of the values for a reason, keeps the others, and shows in the history', async () => {
  const { a, b } = await contested()
  work(a, (session) => {
    const chosen = listConflicts(session).conflicts[0]!.values.find(({ who }) => who === B)!
    settleConflict(session, '组长', { ...cell('1.1'), event: chosen.event, reason: '现场复看，只缺一页' })
    expect(session.record.conflicts).toEqual([])
    expect(answerOf(session, '1.1')).toMatchObject({ deduction: 50 })
    const history = session.cellHistory(cell('1.1').entity, '1.1')
    expect(history).toHaveLength(3)
    const [decision] = session.decisionsOn(cell('1.1').entity, '1.1')
    expect(JSON.parse(decision!.body)).toMatchObject({
      reason: '现场复看，只缺一页',
      chosen: chosen.event,
      rule: null,
    })
    expect(history.at(-1)).toMatchObject({ actor: '组长', action: decision!.action })
    expect(() => undo(session, ACTOR)).toThrow(expect.objectContaining({ code: 'not-undoable' }))
  })
  await mergeInto(b, [a.file])
  expect(heldBy(b.file).stateHash).toBe(heldBy(a.file).stateHash)
  work(b, (session) => expect(session.record.conflicts).toEqual([]))
})

test('a decision can be taken again, for one of the values that were there', async () => {
  const { a } = await contested()
  work(a, (session) => {
    const [first, second] = listConflicts(session).conflicts[0]!.values
    settleConflict(session, ACTOR, { ...cell('1.1'), event: first!.event, reason: '先看的' })
    settleConflict(session, ACTOR, { ...cell('1.1'), event: second!.event, reason: '再看的' })
    expect(session.decisionsOn(cell('1.1').entity, '1.1')).toHaveLength(2)
  })
})

test('a decision without a place, a value or a conflict is refused', async () => {
  const { a } = await contested()
  work(a, (session) => {
    const [value] = listConflicts(session).conflicts[0]!.values
    const settle = (item: string, event: string) => () =>
      settleConflict(session, ACTOR, { ...cell(item), event, reason: '看过' })
    expect(settle('2.1', value!.event)).toThrow(expect.objectContaining({ code: 'no-conflict' }))
    expect(settle('1.1', 'nobody')).toThrow(expect.objectContaining({ code: 'no-such-value' }))
    expect(session.record.conflicts).toHaveLength(1)
  })
})

test('two laptops that decide alike agree, and two that decide otherwise are in conflict again', async () => {
  for (const [choice, open] of [
    [0, 0],
    [1, 1],
  ] as const) {
    const { a, b } = await contested()
    await mergeInto(b, [a.file])
    const decide = (laptop: Laptop, at: number) =>
      work(laptop, (session) => {
        const event = listConflicts(session).conflicts[0]!.values[at]!.event
        settleConflict(session, ACTOR, { ...cell('1.1'), event, reason: `看过${at}` })
      })
    decide(a, 0)
    decide(b, choice)
    await mergeInto(a, [b.file])
    work(a, (session) => expect(session.record.conflicts).toHaveLength(open))
  }
})

test('a rule settles what it can and says how much it left, and is written down with each decision', async () => {
  const { a } = await apart(scoring(A, ['1.1', 100], ['2.1', 100], ['3.1', 100]), (session) => {
    scoring(B, ['1.1', 50], ['2.1', 50])(session)
    scoring('丙', ['3.1', 50])(session)
  })
  work(a, (session) => {
    const rule = { kind: 'person', name: B } as const
    expect(settleByRule(session, ACTOR, { rule, reason: '乙到了现场' })).toEqual({ settled: 2, left: 1 })
    expect(answerOf(session, '1.1')).toMatchObject({ deduction: 50 })
    const [decision] = session.decisionsOn(cell('2.1').entity, '2.1')
    expect(JSON.parse(decision!.body)).toMatchObject({ rule, reason: '乙到了现场' })
    const nobody = { kind: 'person', name: '丁' } as const
    expect(() => settleByRule(session, ACTOR, { rule: nobody, reason: '无' })).toThrow(
      expect.objectContaining({ code: 'nothing-by-rule' }),
    )
    expect(settleByRule(session, ACTOR, { rule: { kind: 'latest' }, reason: '后到的全' })).toEqual({
      settled: 1,
      left: 0,
    })
  })
})

test('a signature covers the same answer whichever laptop gave it', async () => {
  const all = (actor: string) => (session: CaseSession) => {
    session.write(
      actor,
      rubrics.enterprise.criteria.map(({ id }) => scoreOf(KEY, id, 0)),
    )
  }
  const { a } = await apart((session) => {
    all(A)(session)
    signSheet(session, A, { key: KEY, name: A })
  }, all(B))
  work(a, (session) => {
    const [sheet] = session.record.sheets
    expect(sheet!.signatures).toEqual([expect.objectContaining({ name: A, changed: [] })])
    session.write(B, [scoreOf(KEY, '1.1', 50)])
    expect(session.record.sheets[0]!.signatures[0]!.changed).toEqual(['1.1'])
  })
})

test('two people who sign the same sheet both stand under it', async () => {
  const signing = (name: string) => (session: CaseSession) => {
    session.write(
      name,
      rubrics.enterprise.criteria.map(({ id }) => scoreOf(KEY, id, 0)),
    )
    signSheet(session, name, { key: KEY, name })
  }
  const { a } = await apart(signing(A), signing(B))
  work(a, (session) => {
    expect(session.record.conflicts).toEqual([])
    expect(session.record.sheets[0]!.signatures.map(({ name, changed }) => [name, changed]).sort()).toEqual([
      [B, []],
      [A, []],
    ])
  })
})

test('a photo of two laptops is one photo, and one taken off by the other is shown until somebody decides', async () => {
  const place = { subject: 'E001', phase: 'verification', round: 1, criterion: '1.1' } as const
  const attach = (takenAt: string | null) => (session: CaseSession) => {
    attachPhoto(session, ACTOR, { place, ...photoOf(7), takenAt })
  }
  const { a } = await apart(attach('2024-11-30T10:00:00'), attach('2024-11-30T09:00:00'))
  work(a, (session) => {
    expect(session.record.conflicts).toEqual([])
    expect(session.record.photos.map(({ takenAt }) => takenAt)).toEqual(['2024-11-30T09:00:00'])
  })
})

test('an undo takes back what was written over values that two laptops had agreed on', async () => {
  const { a } = await apart(scoring(A, ['1.1', 100]), scoring(B, ['1.1', 100]))
  work(a, (session) => {
    session.write(A, [scoreOf(KEY, '1.1', 0)])
    undo(session, A)
    expect(answerOf(session, '1.1')).toMatchObject({ deduction: 100 })
    expect(session.record.conflicts).toEqual([])
  })
})

test('a criterion of the town that two laptops score differently is not answered by the enterprises either', async () => {
  const town = sheetKey('T')
  const scoringTown = (deduction: number) => (session: CaseSession) => {
    session.write(A, [
      { kind: 'fact-set', entity: subjectEntity('E001'), item: 'standardised', body: { value: false } },
      scoreOf(town, '1.1', 0),
      scoreOf(town, '5.1', deduction),
    ])
  }
  const { a } = await apart(scoringTown(100), scoringTown(50))
  work(a, (session) => {
    const answered = () => readSheet(session, town).score.criteria.find(({ id }) => id === '5.1')!
    expect(answered()).toMatchObject({ score: null, derived: null })
    const [value] = listConflicts(session).conflicts[0]!.values
    const place = { entity: sheetEntity(town), item: '5.1' }
    settleConflict(session, ACTOR, { ...place, event: value!.event, reason: '看过' })
    expect(answered()).toMatchObject({ derived: { value: 1 } })
  })
})

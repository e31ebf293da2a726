import type { CasePhase } from '@shared/case/phase'
import { CASE_ENTITY, comparisonEntity, parseEntity } from '@shared/entity'
import { CaseProblem } from '@shared/outcome'
import { expect, test } from 'vitest'
import { acceptVerification, noteComparison, readNoteHistory } from '../../electron/handlers/comparison-notes'
import { readComparison } from '../../electron/handlers/comparisons'
import { closeOrder, raiseOrder } from '../../electron/handlers/orders'
import { decideRecheck } from '../../electron/handlers/recheck'
import { buildReport, wholeOf } from '../../electron/handlers/reports'
import { fillFull, setScore } from '../../electron/handlers/sheets'
import { signSheet } from '../../electron/handlers/signatures'
import { undo } from '../../electron/handlers/undo'
import { CaseSession } from '../../electron/session'
import { ACTOR, makeCaseFile, sheetKey } from '../builders/case-file'
import { tempFolder } from '../builders/folder'

const phases = { baseline: 'selfAssessment', against: 'verification' } as const
const read = (session: CaseSession) => readComparison(session, { ...phases, subject: 'E001' })
const codeOf = (act: () => unknown) => {
  try {
    act()
    return null
  } catch (error) {
    if (error instanceof CaseProblem) return error.code
    throw error
  }
}

const enter = (session: CaseSession, phase: CasePhase) =>
  session.write(ACTOR, [
    {
      kind: 'phase-entered',
      entity: CASE_ENTITY,
      item: 'phase',
      body: { phase, at: session.now() },
    },
  ])

/** E001 assessed itself with full points; the 核实 of a round takes this much off 1.1 and 2.1, and is signed. */
function verify(session: CaseSession, round: number, deduction: number) {
  const key = { ...sheetKey('E001'), round }
  const answer = { kind: 'scored', deduction, reason: deduction ? '台账不全' : null, basis: null } as const
  for (const criterion of ['1.1', '2.1']) setScore(session, ACTOR, { key, criterion, answer })
  fillFull(session, ACTOR, key)
  signSheet(session, ACTOR, { key, name: '苏喆明' })
}

/** A session on a real file, in 督导核实 after a first round that does not agree. */
function comparedCase(work: (session: CaseSession, reopen: () => CaseSession) => void) {
  const { file, around } = makeCaseFile(tempFolder(), 2)
  let session = CaseSession.open(file, 'write', around)
  fillFull(session, ACTOR, sheetKey('E001', 'selfAssessment'))
  verify(session, 1, 200)
  enter(session, 'verification')
  const reopen = () => {
    session.close()
    session = CaseSession.open(file, 'write', around)
    return session
  }
  work(session, reopen)
  session.close()
}

const order = { subject: 'E001', due: '2024-12-20', what: '补齐台账', who: null }

test('an earlier round stands beside its re-verification, and the gap is the latest round’s', () => {
  comparedCase((session) => {
    raiseOrder(session, ACTOR, order)
    verify(session, 2, 0)
    const { columns, rows, comparison, verdict, standing } = read(session)
    expect(columns.map(({ name, difference }) => [name, difference])).toEqual([
      ['自评', 0],
      ['核实 第1轮', -400],
      ['核实 第2轮', 0],
    ])
    expect(rows.find(({ id }) => id === '2.1')!.cells.map(({ difference }) => difference)).toEqual([
      0, -200, 0,
    ])
    expect([comparison.total.gap, verdict]).toEqual([0, 'consistent'])
    expect(standing).toMatchObject({
      round: 2,
      verified: 2,
      order: { round: 2, reverified: 'consistent' },
      against: { order: { code: 'order-not-needed' } },
    })
  })
})

test('a confirmed 核实 is kept by name; what does not agree must still be helped again', () => {
  comparedCase((first, reopen) => {
    acceptVerification(first, ACTOR, { subject: 'E001', name: '黄怀瑾' })
    const session = reopen()
    expect(read(session).standing).toMatchObject({
      verdict: 'reassist',
      acceptance: { by: '黄怀瑾', round: 1, changed: [] },
      against: { accept: { code: 'already-accepted' }, order: null },
    })
    expect(codeOf(() => acceptVerification(session, ACTOR, { subject: 'E001', name: '黄怀瑾' }))).toBe(
      'already-accepted',
    )
    raiseOrder(session, ACTOR, order)
    verify(session, 2, 0)
    expect(read(session).standing).toMatchObject({ acceptance: null, against: { accept: null } })
  })
})

test('a score that changes after the confirmation is named beside it, and it can be confirmed again', () => {
  comparedCase((session) => {
    acceptVerification(session, ACTOR, { subject: 'E001', name: '黄怀瑾' })
    const answer = { kind: 'scored', deduction: 100, reason: '补了一半', basis: null } as const
    setScore(session, ACTOR, { key: sheetKey('E001'), criterion: '2.1', answer })
    expect(read(session).standing).toMatchObject({
      acceptance: { changed: ['2.1'] },
      against: { accept: { code: 'sheet-unsigned' } },
    })
    signSheet(session, ACTOR, { key: sheetKey('E001'), name: '苏喆明' })
    acceptVerification(session, ACTOR, { subject: 'E001', name: '黄怀瑾' })
    expect(read(session).standing.acceptance).toMatchObject({ changed: [] })
  })
})

test('only a complete and signed 核实 is confirmed, and only in 督导核实', () => {
  comparedCase((session) => {
    const accept = (subject: string) =>
      codeOf(() => acceptVerification(session, ACTOR, { subject, name: '黄怀瑾' }))
    expect(accept('E002')).toBe('not-compared')
    fillFull(session, ACTOR, sheetKey('E002', 'selfAssessment'))
    const answer = { kind: 'scored', deduction: 0, reason: null, basis: null } as const
    setScore(session, ACTOR, { key: sheetKey('E002'), criterion: '1.1', answer })
    expect(accept('E002')).toBe('sheet-unanswered')
    fillFull(session, ACTOR, sheetKey('E002'))
    expect(accept('E002')).toBe('sheet-unsigned')
    enter(session, 'recheck')
    expect(accept('E001')).toBe('wrong-phase')
  })
})

test('a note is kept by name with its round, rewritten, taken away, and undone', () => {
  comparedCase((first, reopen) => {
    noteComparison(first, ACTOR, { subject: 'E001', about: '2.1', text: '责任制在总部' })
    noteComparison(first, ACTOR, { subject: 'E001', about: null, text: '与企业当面核对' })
    const session = reopen()
    const notes = () => read(session).notes.map(({ about, text, round }) => [about, text, round])
    expect(notes()).toEqual([
      [null, '与企业当面核对', 1],
      ['2.1', '责任制在总部', 1],
    ])
    expect(read(session).notes[0]).toMatchObject({ by: ACTOR })
    noteComparison(session, ACTOR, { subject: 'E001', about: '2.1', text: '已补交' })
    expect(readNoteHistory(session, { subject: 'E001', about: '2.1' })).toMatchObject([
      { who: ACTOR, text: '已补交' },
      { who: ACTOR, text: '责任制在总部' },
    ])
    expect(undo(session, ACTOR).what).toBe('比对说明 云海第1制造有限公司')
    expect(notes()[1]).toEqual(['2.1', '责任制在总部', 1])

    noteComparison(session, ACTOR, { subject: 'E001', about: '2.1', text: null })
    expect(notes()).toHaveLength(1)
    expect(codeOf(() => noteComparison(session, ACTOR, { subject: 'E001', about: '2.1', text: null }))).toBe(
      'no-note',
    )
    expect(codeOf(() => noteComparison(session, ACTOR, { subject: 'E001', about: '9.9', text: '无' }))).toBe(
      'no-criterion',
    )
    raiseOrder(session, ACTOR, order)
    verify(session, 2, 0)
    noteComparison(session, ACTOR, { subject: 'E001', about: null, text: '第二次已一致' })
    expect(notes()).toEqual([
      [null, '与企业当面核对', 1],
      [null, '第二次已一致', 2],
    ])
  })
})

test('the report explains what does not agree in the words of the whole note', () => {
  comparedCase((session) => {
    noteComparison(session, ACTOR, { subject: 'E001', about: '2.1', text: '只对一条' })
    noteComparison(session, ACTOR, { subject: 'E001', about: null, text: '企业已补交责任制。' })
    const report = JSON.stringify(buildReport(session, wholeOf('township')))
    expect(report).toContain('由满分 2 分变为 0 分。说明：企业已补交责任制。"')
    expect(report).not.toContain('只对一条')
  })
})

test('where the re-check returned a subject, the order begins with why; in 复核 itself none is raised', () => {
  comparedCase((session) => {
    raiseOrder(session, ACTOR, order)
    verify(session, 2, 0)
    closeOrder(session, ACTOR, { order: 'E001-2', note: '' })
    enter(session, 'recheck')
    expect(read(session).standing.against).toMatchObject({ decide: null, accept: { code: 'wrong-phase' } })
    decideRecheck(session, ACTOR, {
      subject: 'E001',
      decision: 'returned',
      step: 'verification',
      reason: '缺少三年台账',
    })
    const { standing } = read(session)
    expect(standing).toMatchObject({ decision: { decision: 'returned' }, against: { order: null } })
    expect(standing.causes[0]).toBe('复核退回：缺少三年台账')
    enter(session, 'recheck')
    expect(codeOf(() => raiseOrder(session, ACTOR, order))).toBe('wrong-phase')
  })
})

test('the address of a comparison leads back to its subject and round', () => {
  expect(parseEntity(comparisonEntity('E001', 2))).toEqual({ kind: 'comparison', subject: 'E001', round: 2 })
})

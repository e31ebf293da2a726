import { findingEntity, subjectEntity } from '@shared/entity'
import type { Change } from '@shared/events'
import { plainReport } from '@shared/report/plain'
import { expect, test } from 'vitest'
import { generatedReport, tracedReport, wholeOf } from '../../electron/handlers/reports'
import { checkSeal, listLate, makeSeal, readSeals, reopenSeal } from '../../electron/handlers/seals'
import { undo } from '../../electron/handlers/undo'
import type { CaseSession } from '../../electron/session'
import { makeAppender } from '../../electron/store/append'
import { rebuildCurrent } from '../../electron/store/current'
import { openCaseFile } from '../../electron/store/open'
import { verifyCaseFile } from '../../electron/store/verify'
import { ACTOR, scoreOf, sheetKey, writeTo } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { SIGNERS, sampleCase, sealAssistance } from '../builders/sealed-town'
import { testSurroundings } from '../builders/surroundings'
import { tamper } from '../builders/tamper'
import { caption, textsOf } from '../report/printed-words'

const late = scoreOf(sheetKey('E001', 'selfAssessment'), '1.1', 100)
const base: Change = {
  kind: 'fact-set',
  entity: subjectEntity('T'),
  item: 'enterpriseBase',
  body: { value: 12 },
}
const finding: Change = {
  kind: 'finding-set',
  entity: findingEntity('x'),
  item: 'finding',
  body: { subject: 'T', kind: 'result', about: null, text: '封存后才想起' },
}

/** Another laptop writes into the file as if it had not heard of the seal. */
function writeUnheard(file: string, changes: Change[]): void {
  const opened = openCaseFile(file, 'write')
  if (!opened.ok) throw new Error(opened.failure.kind)
  makeAppender(opened.db, testSurroundings(7)).append(new Map(), '白鹭', changes)
  rebuildCurrent(opened.db)
  opened.db.close()
}

const townReport = (session: CaseSession) =>
  textsOf(plainReport(generatedReport(session, wholeOf('township'))), caption).join('\n')
const totals = (session: CaseSession) =>
  session
    .assessment()
    .subjects.map(({ id, sheets }) => [
      id,
      sheets.selfAssessment?.score.total,
      sheets.assistance?.score.total,
    ])

test('what another laptop wrote without hearing of the seal is kept and listed, and changes no result', async () => {
  const { file, around } = await sampleCase(tempFolder())
  const before = writeTo(file, around, (session) => {
    const { seal } = sealAssistance(session)
    return { code: seal.code, report: townReport(session), totals: totals(session) }
  })
  const events = verifyCaseFile(file).events
  writeUnheard(file, [late, base, finding])
  expect(verifyCaseFile(file)).toMatchObject({ ok: true, findings: [], events: events + 3 })
  writeTo(file, around, (session) => {
    expect(townReport(session)).toBe(before.report)
    expect(totals(session)).toEqual(before.totals)
    expect(listLate(session)).toMatchObject([
      { actor: '白鹭', phase: 'assistance', what: expect.stringMatching(/^评分 .+ 1\.1$/) },
      { actor: '白鹭', what: '资料 镇级' },
      { actor: '白鹭', what: '帮扶发现' },
    ])
    expect(session.record.conflicts).toEqual([])
    expect(checkSeal(session, { code: before.code })).toMatchObject({ finding: null, report: 'same' })
    reopenSeal(session, ACTOR, { phase: 'assistance', names: SIGNERS, reason: '补记' })
    expect(listLate(session)).toEqual([])
    expect(session.record.findings.map(({ text }) => text)).toContain('封存后才想起')
    expect(session.record.conflicts.length).toBeGreaterThan(0)
    expect(townReport(session)).not.toBe(before.report)
  })
})

test('a sealed sheet and fact take no change here; the next phase, new rounds and contacts do', async () => {
  const { file, around } = await sampleCase(tempFolder())
  writeTo(file, around, (session) => {
    sealAssistance(session)
    for (const change of [late, base, finding])
      expect(() => session.write(ACTOR, [change])).toThrow(
        expect.objectContaining({ code: 'sealed', message: expect.stringContaining('没有保存') }),
      )
    session.write(ACTOR, [
      scoreOf(sheetKey('E002'), '1.1', 100),
      scoreOf({ ...sheetKey('E002', 'assistance'), round: 2 }, '1.1', 100),
      { kind: 'fact-set', entity: subjectEntity('E002'), item: 'phone', body: { value: '0599-5550000' } },
    ])
    expect(listLate(session)).toEqual([])
  })
})

test('a seal cannot be taken back, and neither can what was done before it', async () => {
  const { file, around } = await sampleCase(tempFolder())
  writeTo(file, around, (session) => {
    sealAssistance(session)
    expect(() => undo(session, ACTOR)).toThrow(expect.objectContaining({ code: 'not-undoable' }))
  })
})

test('a phase that is ahead, unfinished or sealed already is not sealed, and why is said', async () => {
  const { file, around } = await sampleCase(tempFolder())
  writeTo(file, around, (session) => {
    const seal = (phase: Parameters<typeof makeSeal>[2]['phase']) => () =>
      makeSeal(session, ACTOR, { phase, signers: SIGNERS })
    expect(seal('recheck')).toThrow(expect.objectContaining({ code: 'phase-ahead' }))
    expect(seal('verification')).toThrow(/还不能封存督导核实：.*须重新帮扶/)
    seal('assistance')()
    expect(seal('assistance')).toThrow(expect.objectContaining({ code: 'already-sealed' }))
    seal('selfAssessment')()
    expect(() =>
      reopenSeal(session, ACTOR, { phase: 'selfAssessment', names: SIGNERS, reason: '更正' }),
    ).toThrow(
      expect.objectContaining({ code: 'later-sealed', message: expect.stringContaining('请先解封帮扶') }),
    )
    expect(() =>
      reopenSeal(session, ACTOR, { phase: 'verification', names: SIGNERS, reason: '更正' }),
    ).toThrow(expect.objectContaining({ code: 'not-sealed' }))
    const open = readSeals(session).phases.flatMap(({ phase, seal: made }) => (made ? [phase] : []))
    expect(open).toEqual(['selfAssessment', 'assistance'])
  })
})

test('the code is read back however it is typed, and a strange one is unknown', async () => {
  const { file, around } = await sampleCase(tempFolder())
  writeTo(file, around, (session) => {
    const { seal } = sealAssistance(session)
    expect(seal.code).toMatch(/^[0-9A-F]{4}( [0-9A-F]{4}){3}$/)
    const wide = seal.code.replace(/[0-9A-F]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    for (const code of [
      seal.code,
      seal.code.toLowerCase(),
      seal.code.replaceAll(' ', ''),
      wide,
      ` ${wide}　`,
    ])
      expect(checkSeal(session, { code })).toMatchObject({ is: 'known', seal: { phase: 'assistance' } })
    expect(checkSeal(session, { code: '0123 4567 89AB CDEF' })).toEqual({ is: 'unknown' })
    for (const code of ['', '1234', `${seal.code} 0`, '1234 5678 90AB CDEG'])
      expect(checkSeal(session, { code })).toEqual({ is: 'malformed' })
  })
})

test('a later phase makes the report grow, and the check says so', async () => {
  const { file, around } = await sampleCase(tempFolder())
  writeTo(file, around, (session) => {
    const { code } = sealAssistance(session).seal
    session.write(ACTOR, [
      { kind: 'fact-set', entity: subjectEntity('E002'), item: 'phone', body: { value: '0599-5550000' } },
    ])
    expect(checkSeal(session, { code })).toMatchObject({ finding: null, report: 'same' })
    session.write(ACTOR, [scoreOf(sheetKey('E001'), '1.1', 100)])
    expect(checkSeal(session, { code })).toMatchObject({ finding: null, report: 'grown' })
  })
})

test('the township report and the score book bear the code; every document tells of a reopening', async () => {
  const { file, around } = await sampleCase(tempFolder())
  writeTo(file, around, (session) => {
    const printed = (kind: Parameters<typeof wholeOf>[0]) =>
      textsOf(plainReport(tracedReport(session, wholeOf(kind))), caption).join('\n')
    const { code } = sealAssistance(session).seal
    for (const kind of ['township', 'sheets'] as const)
      expect(printed(kind)).toContain(
        `帮扶已封存，封存码 ${code}\n封存日期：2024年12月6日\n签字人：陈砚秋、林昇堃`,
      )
    expect(printed('draw')).not.toContain('封存')
    reopenSeal(session, ACTOR, { phase: 'assistance', names: ['陈砚秋'], reason: '时限写错' })
    for (const kind of ['township', 'sheets', 'draw', 'people', 'orders', 'comparison'] as const)
      expect(printed(kind)).toMatch(
        /本案卷帮扶于2024年12月6日封存，于2024年12月6日由陈砚秋解封，原因：时限写错/,
      )
    expect(printed('township')).not.toContain(code)
  })
})

test.each([
  [
    'an event that it covers is gone',
    "DELETE FROM current WHERE item = 'phone' AND entity = 'subject/E001'; DELETE FROM event WHERE item = 'phone' AND entity = 'subject/E001'",
  ],
  [
    'its day was changed',
    "UPDATE event SET body = replace(body, '2024-12-06', '2024-12-07') WHERE kind = 'sealed'",
  ],
])('verification finds a seal of which %s', async (_, sql) => {
  const { file, around } = await sampleCase(tempFolder())
  writeTo(file, around, sealAssistance)
  expect(verifyCaseFile(file).findings).toEqual([])
  tamper(file, (db) => db.exec(sql))
  expect(verifyCaseFile(file).findings.join()).toMatch(
    /帮扶的封存（.{19}）(所封的 \d+ 条记录与案卷不符|被改动过)/,
  )
})

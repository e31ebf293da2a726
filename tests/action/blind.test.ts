import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_CITY_SETTINGS } from '@shared/consolidation/city-settings'
import { type CallName, contract } from '@shared/contract'
import { CASE_ENTITY, reportEntity, sheetEntity } from '@shared/entity'
import type { Change } from '@shared/events'
import { afterAll, describe, expect, test } from 'vitest'
import type { Desk } from '../../electron/desk'
import { dispatch } from '../../electron/dispatch'
import { setBlind } from '../../electron/handlers/blind'
import { noteComparison } from '../../electron/handlers/comparison-notes'
import { listEnterprises } from '../../electron/handlers/enterprises'
import { attachPhoto } from '../../electron/handlers/photos'
import { wholeOf } from '../../electron/handlers/reports'
import { signSheet } from '../../electron/handlers/signatures'
import { CaseSession } from '../../electron/session'
import { sha256 } from '../../electron/store/hash'
import { ACTOR, makeCaseFile, rubrics, scoreOf, sheetKey, writeTo } from '../builders/case-file'
import { testDesk } from '../builders/desk'
import { tempFolder } from '../builders/folder'
import { photoOf } from '../builders/photo'
import { writeWord } from '../builders/write-word'

const folder = tempFolder(afterAll)
/** Words and numbers that stand nowhere but in the hidden sheet: 26.63 points lost, 73.37 left. */
const SECRET = '密语：夜班无人巡查'
/** A photo of the hidden 自评: its name and its bytes are secrets too. */
const place = { subject: 'E001', phase: 'selfAssessment', round: 1, criterion: '14.2' } as const
const PHOTO = photoOf(7, SECRET)
const HIDDEN_PHOTO = sha256(PHOTO.bytes)
const LEAKS = [SECRET, '7337', '73.37', '2663', '26.63', PHOTO.bytes.join(',')]

/** Reports that were written as Word before the scores were hidden, by their kind. */
const WORD = new Map<unknown, string>()

/** Everybody's 自评 but E001's is plain; the case is verified blind. */
async function blindCase(): Promise<string> {
  const { file, around } = makeCaseFile(folder, 3, '盲评.duhe')
  writeTo(file, around, (session) => {
    session.write(ACTOR, [
      ...secretSheet(),
      ...plainSheet('E002', 'selfAssessment'),
      ...plainSheet('E002', 'verification'),
    ])
    session.write(ACTOR, plainSheet('E001', 'verification').slice(0, 40))
    noteComparison(session, ACTOR, { subject: 'E001', about: '1.1', text: SECRET })
    attachPhoto(session, ACTOR, { place, ...PHOTO })
    session.write(ACTOR, [rewritten('draw', 'of a later version')])
  })
  const open = CaseSession.open(file, 'write', around)
  WORD.set('township', await writeWord(open, wholeOf('township'), folder))
  WORD.set('draw', await writeWord(open, wholeOf('draw'), folder))
  open.close()
  writeTo(file, around, (session) => {
    session.write(ACTOR, [rewritten('township', 'conclusion')])
    setBlind(session, ACTOR, { blind: true })
    const body = { phase: 'verification' as const, at: '2024-12-02T00:00:00Z' }
    session.write(ACTOR, [{ kind: 'phase-entered', entity: CASE_ENTITY, item: 'phase', body }])
    signSheet(session, ACTOR, { key: sheetKey('E002'), name: '苏喆明' })
  })
  return file
}

const rewritten = (report: string, item: string): Change => ({
  kind: 'report-edited',
  entity: reportEntity(report),
  item,
  body: { text: SECRET, basedOn: SECRET, figures: ['73.37'], by: ACTOR, at: '2024-12-01T00:00:00Z' },
})

const plainSheet = (subject: string, phase: 'selfAssessment' | 'verification'): Change[] =>
  rubrics.enterprise.criteria.map(({ id }) => scoreOf(sheetKey(subject, phase), id, 0))

function secretSheet(): Change[] {
  const lost = new Map([
    ['14.1', 1_000],
    ['14.2', 500],
    ['13.1', 400],
    ['10.1', 300],
    ['11.1', 300],
    ['1.1', 163],
  ])
  const entity = sheetEntity(sheetKey('E001', 'selfAssessment'))
  return rubrics.enterprise.criteria.map(({ id }) => {
    const deduction = lost.get(id) ?? 0
    const reason = deduction > 0 ? SECRET : null
    return { kind: 'score-set', entity, item: id, body: { kind: 'scored', deduction, reason, basis: null } }
  })
}

const CASE = await blindCase()
const hidden = sheetKey('E001', 'selfAssessment')
const phases = { baseline: 'selfAssessment', against: 'verification' } as const
const answer = { kind: 'scored', deduction: 50, reason: '记录不全', basis: null } as const

/** What the window may ask, in every way that could show a hidden score; the compiler asks for each new call. */
const QUESTIONS: Record<CallName, readonly unknown[]> = {
  'desk.read': [{}],
  'desk.setActor': [{ name: '苏喆明' }],
  'desk.setTheme': [{ theme: 'dark' }],
  'desk.savePlace': [
    { view: 'score', subject: 'E001', phase: 'selfAssessment', criterion: null, draft: null },
  ],
  'case.create': [{ town: '新镇', county: '县', city: '市', enterpriseBase: null }],
  'case.openFile': [{}],
  'case.openRecent': [{ key: 'x' }],
  'case.openSample': [],
  'case.close': [{}],
  'city.create': [{ name: '新市' }],
  'city.openFile': [{}],
  'city.close': [{}],
  'city.savePlace': [{ view: 'towns', trail: [], layout: 'table', pair: [null, null] }],
  // Without a city file on the desk there is no town to look into; what is handed over under no token is nothing.
  'city.read': [{}],
  'city.intake': [{}],
  'city.takeChosen': [{ what: 'files' }],
  'city.takeHanded': [{ token: 'x' }],
  'city.takeLeft': [{}],
  'city.putRunAway': [{}],
  'city.trail': [{ trail: [{ to: 'subject', id: 'E001' }] }],
  'city.map': [{}],
  'city.pair': [{ one: 'x', other: 'y' }],
  'city.criterion': [{ key: 'x' }],
  'city.town': [{ caseId: 'x' }],
  'city.losers': [{ caseId: 'x', key: 'y' }],
  'city.subject': [{ caseId: 'x', subject: 'E001' }],
  'city.evidence': [{ caseId: 'x', subject: 'E001', key: 'y' }],
  'city.issues': [{}],
  'city.setMeasure': [{ key: 'x', measure: { text: '专项整治', responsible: '', due: null } }],
  'city.trySettings': [DEFAULT_CITY_SETTINGS],
  'city.setSettings': [{ settings: null }],
  'case.status': [{}],
  'case.verify': [{}],
  'rubric.read': [{ subject: 'enterprise' }],
  'rubric.initials': [{ subject: 'enterprise' }],
  'phrase.list': [
    { key: hidden, criterion: '14.2' },
    { key: sheetKey('E001'), criterion: '14.2' },
    { key: sheetKey('E003'), criterion: '2.1' },
  ],
  'enterprise.list': [{}],
  'enterprise.save': [{ id: 'E001', facts: { industry: '制鞋' } }],
  'sheet.read': [hidden, sheetKey('E001'), sheetKey('T', 'selfAssessment')],
  'sheet.fillFull': [hidden, sheetKey('E001')],
  'sheet.paste': [
    { key: hidden, answers: [{ criterion: '1.1', answer }] },
    { key: sheetKey('E001'), answers: [{ criterion: '1.1', answer }] },
  ],
  'score.set': [
    { key: hidden, criterion: '1.1', answer },
    { key: sheetKey('E001'), criterion: '1.1', answer },
  ],
  'score.history': [{ key: hidden, criterion: '14.2' }],
  'sheet.sign': [{ key: hidden, name: '苏喆明' }],
  'action.undo': [{}],
  'action.redo': [{}],
  'action.read': [{}],
  'phase.advance': [{ to: 'recheck' }],
  'tolerance.propose': [{}],
  'tolerance.declare': [{ total: 500, reason: '集体研究' }],
  'draw.make': [{ n: 3, seed: 's', stratified: false, reason: null }],
  'draw.add': [{ subject: 'E001', reason: '举报' }],
  'order.raise': [{ subject: 'E001', due: '2024-12-20', what: '整改', who: null }],
  'order.close': [{ order: 'E001-2', note: '' }],
  'order.evidence': [{ order: 'E001-2', text: '照片' }],
  'recheck.decide': [{ subject: 'E001', decision: 'accepted', reason: '' }],
  'fact.set': [{ subject: 'E001', facts: { certified: true } }],
  'finding.save': [{ id: null, subject: 'E001', kind: 'result', about: null, text: '有成效' }],
  'finding.remove': [{ id: 'x' }],
  'person.save': [{ id: null, name: '苏喆明', role: 'expert', unit: '', phone: null }],
  'person.remove': [{ id: 'x' }],
  'benchmark.set': [{ subject: 'E001', tier: 'benchmark', isNew: true, note: '' }],
  'benchmark.remove': [{ id: 'E001' }],
  'blind.set': [{ blind: false }],
  // Revealing shows the score to come; its own reply does not hold it.
  'blind.reveal': [{ subject: 'E001', reason: '现场争议' }],
  'comparison.list': [phases, { ...phases, baseline: 'assistance' }],
  'hints.read': [{}],
  'hint.see': [{ hint: 'copied-sheet/0', reason: '已核看' }],
  'statistics.read': [{}],
  'statistics.plan': [{ bound: 1, found: 0 }],
  'comparison.read': [
    { ...phases, subject: 'E001' },
    { ...phases, baseline: 'verification', subject: 'E001' },
    { ...phases, subject: 'T' },
  ],
  'comparison.accept': [{ subject: 'E001', name: '苏喆明' }],
  'comparison.noteHistory': [{ subject: 'E001', about: '1.1' }],
  'comparison.note': [
    { subject: 'E001', about: '1.1', text: '记录不全' },
    { subject: 'E001', about: null, text: null },
  ],
  'matrix.read': [phases, { ...phases, baseline: 'assistance' }],
  'photo.attach': [
    { place, ...PHOTO, name: null },
    { place: { ...place, phase: 'verification' }, ...photoOf(8) },
  ],
  'photo.detach': [{ place, hash: HIDDEN_PHOTO }],
  'photo.setTaken': [{ place, hash: HIDDEN_PHOTO, takenAt: null }],
  'photo.list': [{ subject: 'E001' }, { subject: 'E002' }],
  'photo.read': [{ hash: HIDDEN_PHOTO }],
  'import.stage': [{ phase: 'selfAssessment', round: 1, scorer: '' }],
  'import.commit': [{ token: 'x' }],
  'template.save': [{ kind: 'enterprise-scores' }],
  'report.preview': [{ kind: 'township' }, { kind: 'draw' }, { kind: 'orders' }],
  'report.trace': [
    { kind: 'township', at: 12 },
    { kind: 'draw', at: 1 },
    { kind: 'orders', at: 0 },
  ],
  'report.rewrite': [
    { kind: 'township', paragraph: 'conclusion', text: '核实情况见附表。' },
    { kind: 'self-assessment', paragraph: 'scores/enterprise', text: null },
    { kind: 'orders', paragraph: 'x', text: '另行通知。' },
  ],
  'report.export': [{ kind: 'township', formats: ['docx'] }],
  'report.print': [{ kind: 'township' }, { kind: 'sheets', subject: 'E001', phase: 'selfAssessment' }],
  'report.showFolder': [{}],
  'report.readBack': [{ kind: 'township' }, { kind: 'draw' }],
  'report.takeBack': [{ token: 'x', paragraphs: ['conclusion'] }],
  'seal.read': [{}],
  'seal.make': [{ phase: 'selfAssessment', signers: ['苏喆明'] }],
  'seal.reopen': [{ phase: 'selfAssessment', names: ['苏喆明'], reason: '更正' }],
  'seal.check': [{ code: '0000 0000 0000 0000' }],
  'snapshot.list': [{}],
  'snapshot.look': [{ name: '20240603T010203Z_seal_8_1a2b3c4d.duhe' }],
  'snapshot.leave': [{}],
  'snapshot.restore': [{ name: '20240603T010203Z_seal_8_1a2b3c4d.duhe', as: 'copy' }],
  'case.rescue': [{}],
  'desk.dismissNotice': [{}],
  'work.read': [{}],
  'work.cancel': [{}],
  'find.text': [
    { query: '密语' },
    { query: '夜班 巡查' },
    { query: 'ybwrxc' },
    { query: '73.37' },
    { query: 'E001 14.1' },
  ],
  'guide.read': [{}],
  'guide.visit': [{ view: 'compare' }],
  'guide.show': [{ state: 'open' }],
  'guide.begin': [],
  'exchange.openHanded': [{ token: 'x' }],
  'exchange.unlock': [{ code: '123456789012' }],
  'exchange.putAside': [{}],
  'exchange.dismiss': [{}],
  'exchange.waiting': [{}],
  'exchange.mergeWaiting': [{ names: ['x'] }],
  'exchange.send': [{ mine: false, redact: false, photos: false, encrypt: false }],
  'merge.choose': [{}],
  'merge.leaveOut': [{ source: 0 }],
  'merge.write': [{}],
  'merge.cancel': [{}],
  'conflict.list': [{}],
  'conflict.settle': [{ entity: sheetEntity(hidden), item: '14.2', event: 'x', reason: '现场复看' }],
  'conflict.settleAll': [{ rule: { kind: 'latest' }, reason: '以后写的为准' }],
}

let desks = 0

/** A desk of its own with a copy of the case, so that no question changes what the next one sees. */
function freshDesk(input: unknown = {}): Desk {
  desks += 1
  const home = join(folder, `home${desks}`)
  const desk = testDesk(home, desks + 1, folder)
  const copy = join(home, '盲评.duhe')
  copyFileSync(CASE, copy)
  desk.openCase(copy)
  desk.tools.dialogs.chooseDocument = async () => WORD.get((input as { kind?: unknown }).kind) ?? null
  return desk
}

const leaksIn = (reply: unknown): string[] => LEAKS.filter((leak) => holds(JSON.stringify(reply), leak))

/** A number counts where it stands by itself: the digits of one may well be met in a hash or in the name of a folder. */
const holds = (text: string, leak: string): boolean =>
  /^[\d.]+$/.test(leak)
    ? new RegExp(`(?<![0-9A-Za-z])${leak.replace('.', '\\.')}(?![0-9A-Za-z])`).test(text)
    : text.includes(leak)

describe('until the verifier signs', () => {
  test.each(Object.keys(contract) as CallName[])('%s holds nothing of the hidden 自评', async (name) => {
    for (const input of QUESTIONS[name]) {
      const desk = freshDesk(input)
      const reply = await dispatch(desk, name, input)
      expect([name, input, leaksIn(reply)]).toEqual([name, input, []])
      desk.closeCase()
    }
  })

  test('a query that forgets to hide is found', () => {
    const desk = freshDesk()
    const whole = { assessment: { value: () => desk.session.wholeAssessment() } }
    const forgetful = Object.create(desk.session, whole) as CaseSession
    expect(leaksIn(listEnterprises(forgetful))).toEqual(['7337', '2663'])
    expect(leaksIn(listEnterprises(desk.session))).toEqual([])
    desk.closeCase()
  })

  test('the gates do not say how a hidden comparison comes out', async () => {
    const desk = freshDesk()
    const hiddenVerdict = /第1制造有限公司[^，；"]*须重新帮扶/
    expect(JSON.stringify(await dispatch(desk, 'case.status', {}))).not.toMatch(hiddenVerdict)
    await dispatch(desk, 'blind.reveal', { subject: 'E001', reason: '现场争议' })
    expect(JSON.stringify(await dispatch(desk, 'case.status', {}))).toMatch(hiddenVerdict)
    desk.closeCase()
  })

  test('an unmarked look is refused in words, and blind verification cannot be switched off half way', async () => {
    const desk = freshDesk()
    expect(await dispatch(desk, 'sheet.read', hidden)).toMatchObject({
      ok: false,
      problem: { code: 'blind' },
    })
    expect(await dispatch(desk, 'blind.set', { blind: false })).toMatchObject({
      ok: false,
      problem: { code: 'blind' },
    })
    expect(await dispatch(desk, 'report.export', { kind: 'township', formats: ['docx'] })).toMatchObject({
      ok: false,
    })
    desk.closeCase()
  })
})

describe('after it', () => {
  test('the signed enterprise is shown, and a change after the signature is marked', async () => {
    const desk = freshDesk()
    await dispatch(desk, 'score.set', { key: sheetKey('E002'), criterion: '1.1', answer })
    const reply = await dispatch(desk, 'comparison.read', { ...phases, subject: 'E002' })
    expect(reply).toMatchObject({ ok: true, value: { changedAfterReveal: ['1.1'] } })
    desk.closeCase()
  })

  test('a signature that showed the 自评 is not taken back, so that what is changed after it stays marked', async () => {
    const desk = freshDesk()
    const undone = () => dispatch(desk, 'action.undo', {})
    const rest = plainSheet('E001', 'verification').slice(40)
    desk.session.write(desk.actor, rest)
    await dispatch(desk, 'sheet.sign', { key: sheetKey('E001'), name: '苏喆明' })
    expect(leaksIn(await dispatch(desk, 'sheet.read', hidden))).toContain(SECRET)
    expect(await undone()).toMatchObject({ ok: false, problem: { code: 'not-undoable' } })
    await dispatch(desk, 'score.set', { key: sheetKey('E001'), criterion: '2.1', answer })
    expect(await undone()).toMatchObject({ ok: true })
    await dispatch(desk, 'score.set', { key: sheetKey('E001'), criterion: '3.1', answer })
    const reply = await dispatch(desk, 'comparison.read', { ...phases, subject: 'E001' })
    expect(reply).toMatchObject({ value: { changedAfterReveal: expect.arrayContaining(['3.1']) } })
    desk.closeCase()
  })

  test('a reveal shows one enterprise, says who and when, and marks what is scored from then on', async () => {
    const desk = freshDesk()
    await dispatch(desk, 'blind.reveal', { subject: 'E001', reason: '现场争议' })
    await dispatch(desk, 'score.set', { key: sheetKey('E001'), criterion: '2.1', answer })
    const reply = await dispatch(desk, 'comparison.read', { ...phases, subject: 'E001' })
    expect(leaksIn(reply)).toContain(SECRET)
    expect(reply).toMatchObject({ value: { changedAfterReveal: ['2.1'] } })
    expect(leaksIn(await dispatch(desk, 'photo.list', { subject: 'E001' }))).toContain(SECRET)
    expect(leaksIn(await dispatch(desk, 'photo.read', { hash: HIDDEN_PHOTO }))).toHaveLength(1)
    expect(await dispatch(desk, 'action.read', {})).toMatchObject({
      value: { reveals: [{ subject: 'E001', reason: '现场争议' }] },
    })
    desk.closeCase()
  })
})

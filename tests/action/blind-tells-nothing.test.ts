import { type Phase, SCORED_PHASES, type ScoredPhase } from '@shared/case/phase'
import type { CallName } from '@shared/contract'
import { REPORT_KINDS } from '@shared/contract/papers'
import { CASE_ENTITY } from '@shared/entity'
import type { Change } from '@shared/events'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dispatch } from '../../electron/dispatch'
import { setBlind } from '../../electron/handlers/blind'
import { noteComparison } from '../../electron/handlers/comparison-notes'
import { attachPhoto } from '../../electron/handlers/photos'
import type { CaseSession } from '../../electron/session'
import { ACTOR, makeCaseFile, rubrics, scoreOf, sheetKey, writeTo } from '../builders/case-file'
import { testDesk } from '../builders/desk'
import { tempFolder } from '../builders/folder'
import { photoOf } from '../builders/photo'

const SUBJECTS = ['T', 'E001', 'E002', 'E003'] as const
const HIDDEN_PHASES = ['selfAssessment', 'assistance'] as const
const { criteria } = rubrics.enterprise
const criterionAt = (number: number) => criteria[number % criteria.length]!.id

/** A case that is verified blind, E001 unsigned; what is hidden of it is made of these numbers alone. */
function openBlind(hidden: readonly number[]) {
  const { file, around } = makeCaseFile(tempFolder(), 3)
  writeTo(file, around, (session) => {
    for (const phase of HIDDEN_PHASES) hideIn(session, phase, hidden)
    noteComparison(session, ACTOR, {
      subject: 'E001',
      about: criterionAt(hidden[1]!),
      text: `注${hidden[1]}`,
    })
    around.setClock(new Date('2024-12-02T00:00:00Z'))
    session.write(
      ACTOR,
      ['T', 'E002', 'E003'].flatMap((subject) => sheetOf(subject, 'selfAssessment')),
    )
    session.write(
      ACTOR,
      ['T', 'E002'].flatMap((subject) => sheetOf(subject, 'verification')),
    )
    session.write(ACTOR, sheetOf('E001', 'verification').slice(0, 40))
    const place = { subject: 'E001', phase: 'verification', round: 1, criterion: '1.1' } as const
    attachPhoto(session, ACTOR, { place, ...photoOf(200) })
    setBlind(session, ACTOR, { blind: true })
    const body = { phase: 'verification' as const, at: '2024-12-02T00:00:00Z' }
    session.write(ACTOR, [{ kind: 'phase-entered', entity: CASE_ENTITY, item: 'phase', body }])
  })
  const desk = testDesk(tempFolder(), 2)
  desk.openCase(file)
  return desk
}

function hideIn(session: CaseSession, phase: ScoredPhase, hidden: readonly number[]): void {
  const key = sheetKey('E001', phase)
  session.write(
    ACTOR,
    criteria.map(({ id, points }, at): Change => {
      const number = hidden[at % hidden.length]!
      const body = { kind: 'scored' as const, deduction: (number * 10) % (points + 1), basis: null }
      return { ...scoreOf(key, id, 0), body: { ...body, reason: `原因${number}` } } as Change
    }),
  )
  for (let photo = 0; photo < hidden[2]! % 3; photo += 1)
    attachPhoto(session, ACTOR, {
      place: { subject: 'E001', phase, round: 1, criterion: criterionAt(hidden[0]!) },
      ...photoOf(photo + 1, `密照${hidden[0]}`),
    })
}

const sheetOf = (subject: string, phase: ScoredPhase): Change[] =>
  rubrics[subject === 'T' ? 'township' : 'enterprise'].criteria.map(({ id }, at) =>
    scoreOf(sheetKey(subject, phase), id, phase === 'verification' && at % 6 === 0 ? 20 : 0),
  )

type Question = readonly [CallName, unknown]

const ofSheet = (subject: string, phase: ScoredPhase): Question[] => [
  ['sheet.read', sheetKey(subject, phase)],
  ['score.history', { key: sheetKey(subject, phase), criterion: '1.1' }],
  ['phrase.list', { key: sheetKey(subject, phase), criterion: '1.1' }],
  ['phrase.list', { key: sheetKey(subject, phase), criterion: '14.1' }],
]

const ofPhases = (baseline: Phase, against: Phase): Question[] => [
  ['comparison.list', { baseline, against }],
  ['matrix.read', { baseline, against }],
  ...SUBJECTS.map((subject): Question => ['comparison.read', { baseline, against, subject }]),
]

const ofReport = (kind: (typeof REPORT_KINDS)[number]): Question[] =>
  [null, ...SUBJECTS].flatMap((subject) =>
    [false, true].flatMap((isBlank): Question[] => [
      ['report.preview', { kind, subject, isBlank }],
      ['report.trace', { kind, subject, isBlank, at: 0 }],
    ]),
  )

const answer = { kind: 'scored', deduction: 50, reason: '记录不全', basis: null } as const
const phases = SCORED_PHASES.flatMap((baseline) =>
  SCORED_PHASES.map((against) => ofPhases(baseline, against)),
)

const QUESTIONS: readonly Question[] = [
  ...(
    [
      'case.status',
      'enterprise.list',
      'action.read',
      'hints.read',
      'statistics.read',
      'tolerance.propose',
    ] as const
  ).map((name): Question => [name, {}]),
  ...SUBJECTS.flatMap((subject) => SCORED_PHASES.flatMap((phase) => ofSheet(subject, phase))),
  ...SUBJECTS.map((subject): Question => ['photo.list', { subject }]),
  ...phases.flat(),
  ...REPORT_KINDS.flatMap(ofReport),
  ...['原因', '密照', '注', 'mz', '1', 'E001'].map((query): Question => ['find.text', { query, limit: 100 }]),
  ['comparison.noteHistory', { subject: 'E001', about: '1.1' }],
  ['comparison.note', { subject: 'E001', about: '1.1', text: null }],
  ['comparison.accept', { subject: 'E001', name: '苏喆明' }],
  ['order.raise', { subject: 'E001', due: '2024-12-20', what: '整改', who: null }],
  ['sheet.fillFull', sheetKey('E001', 'assistance')],
  ['sheet.paste', { key: sheetKey('E001', 'selfAssessment'), answers: [{ criterion: '1.1', answer }] }],
  ['score.set', { key: sheetKey('E001'), criterion: '1.1', answer }],
  ['phase.advance', { to: 'recheck' }],
  ['case.status', {}],
]

/** Ids and the moment of writing are other ones in every file. */
const withoutIds = (reply: unknown): unknown =>
  JSON.parse(JSON.stringify(reply, (name, value) => (['event', 'savedAt'].includes(name) ? null : value)))

test('Two cases that differ only in what is hidden answer every question alike', async () => {
  const plain = openBlind([0, 0, 0, 0, 0])
  const numbers = fc.array(fc.nat(99), { minLength: 5, maxLength: criteria.length })
  const answers: unknown[] = []
  for (const [name, input] of QUESTIONS) answers.push(withoutIds(await dispatch(plain, name, input)))
  plain.closeCase()
  await fc.assert(
    fc.asyncProperty(numbers, async (hidden) => {
      const desk = openBlind(hidden)
      for (const [at, [name, input]] of QUESTIONS.entries())
        expect([name, input, withoutIds(await dispatch(desk, name, input))]).toEqual([
          name,
          input,
          answers[at],
        ])
      desk.closeCase()
    }),
    { numRuns: 8 },
  )
})

import { PANEL } from '@shared/case/sheet'
import { TOWNSHIP } from '@shared/case/subject'
import * as entity from '@shared/entity'
import type { Change } from '@shared/events'
import { DEFAULT_TOLERANCE } from '@shared/tolerance'
import { createCaseFile } from '../../electron/store/create'
import { sha256 } from '../../electron/store/hash'
import { ACTOR, newCase, rubrics, writeTo } from './case-file'
import { photoOf } from './photo'
import { testSurroundings } from './surroundings'

const AT = '2024-12-02T00:00:00Z'
const SUBJECT = 'E001'

/** Gives the next words of a corpus, no longer than a field takes. */
function wordsOf(corpus: readonly string[]): (most: number) => string {
  let turn = 0
  return (most) => {
    for (;;) {
      const words = corpus[turn % corpus.length]!
      turn += 1
      if (words.length <= most) return words
    }
  }
}

/** A case in which every field that takes words holds some of these; one of them must be short. */
export function makeTownOfWords(file: string, corpus: readonly string[]): void {
  const words = wordsOf(corpus)
  const around = testSurroundings()
  const township = { town: words(60), county: words(60), city: words(60), enterpriseBase: 850 }
  createCaseFile(file, newCase(township), words(40), around)
  writeTo(file, around, (session) => {
    const photo = photoOf(7, words(200))
    session.write(words(40), [...enterprises(words), ...sheets(words), ...papers(words)])
    session.write(ACTOR, [photoAttached(photo)], [photo.bytes])
  })
}

type Words = ReturnType<typeof wordsOf>

const fact = (subject: string, item: string, value: unknown): Change =>
  ({ kind: 'fact-set', entity: entity.subjectEntity(subject), item, body: { value } }) as Change

const enterprises = (words: Words): Change[] =>
  [SUBJECT, 'E002', 'E003'].flatMap((id) => [
    fact(id, 'name', words(200)),
    fact(id, 'creditCode', words(40)),
    fact(id, 'industry', words(100)),
    fact(id, 'address', words(300)),
    fact(id, 'contact', words(60)),
    fact(id, 'phone', words(60)),
    fact(id, 'starRating', words(30)),
    fact(id, 'classOverride', { class: 'small', reason: words(500) }),
  ])

function sheets(words: Words): Change[] {
  const sheet = (subject: string, phase: 'selfAssessment' | 'verification', deduction: number): Change[] => {
    const at = entity.sheetEntity({ subject, phase, round: 1, scorer: PANEL })
    const form = subject === TOWNSHIP ? rubrics.township : rubrics.enterprise
    const answers = form.criteria.map(
      ({ id, points }): Change => ({
        kind: 'score-set',
        entity: at,
        item: id,
        body: { kind: 'scored', deduction: Math.min(points, deduction), reason: words(2_000), basis: null },
      }),
    )
    const name = words(40)
    const body = { name, at: AT, signed: [] }
    return [...answers, { kind: 'sheet-signed', entity: at, item: entity.signatureItem(name), body }]
  }
  return [SUBJECT, TOWNSHIP].flatMap((subject) => [
    ...sheet(subject, 'selfAssessment', 0),
    ...sheet(subject, 'verification', 200),
  ])
}

const photoAttached = ({ bytes, ...photo }: ReturnType<typeof photoOf>): Change => ({
  kind: 'photo-attached',
  entity: entity.photoEntity({ subject: SUBJECT, phase: 'verification', round: 1, criterion: '1.1' }),
  item: sha256(bytes),
  body: { ...photo, bytes: bytes.length },
})

/** Everything that is written besides scores and facts. */
function papers(words: Words): Change[] {
  const reason = words(500)
  const order = entity.orderEntity(SUBJECT, 2)
  const comparison = entity.comparisonEntity(SUBJECT, 1)
  const note = { text: words(2_000), by: words(40), at: AT }
  return [
    {
      kind: 'tolerance-declared',
      entity: entity.CASE_ENTITY,
      item: 'tolerance',
      body: { ...DEFAULT_TOLERANCE, reason },
    },
    {
      kind: 'draw-added',
      entity: entity.additionEntity(SUBJECT),
      item: 'added',
      body: { reason: words(500) },
    },
    {
      kind: 'order-raised',
      entity: order,
      item: 'raised',
      body: { due: '2024-12-20', what: words(2_000), who: words(60), flags: [words(200)], raisedAt: AT },
    },
    { kind: 'order-evidence', entity: order, item: 'evidence', body: { text: words(2_000) } },
    {
      kind: 'finding-set',
      entity: entity.findingEntity('f1'),
      item: 'finding',
      body: { subject: SUBJECT, kind: 'result', about: null, text: words(2_000) },
    },
    {
      kind: 'person-set',
      entity: entity.personEntity('p1'),
      item: 'person',
      body: { name: words(40), role: 'expert', unit: words(100), phone: words(60) },
    },
    {
      kind: 'benchmark-set',
      entity: entity.benchmarkEntity(SUBJECT),
      item: 'tier',
      body: { tier: 'benchmark', isNew: true, note: words(500) },
    },
    { kind: 'comparison-noted', entity: comparison, item: entity.WHOLE_ITEM, body: note },
    { kind: 'comparison-noted', entity: comparison, item: '1.1', body: note },
    {
      kind: 'recheck-decided',
      entity: entity.decisionEntity(SUBJECT),
      item: 'decision',
      body: { decision: 'accepted', step: null, round: 1, reason: words(2_000), at: AT },
    },
    {
      kind: 'phase-entered',
      entity: entity.CASE_ENTITY,
      item: 'phase',
      body: { phase: 'verification', at: AT },
    },
  ]
}

import {
  additionEntity,
  benchmarkEntity,
  comparisonEntity,
  findingEntity,
  personEntity,
  sheetEntity,
  subjectEntity,
  WHOLE_ITEM,
} from '@shared/entity'
import type { Change } from '@shared/events'
import { makeDraw } from '../../electron/handlers/draws'
import { raiseOrder } from '../../electron/handlers/orders'
import { rewriteParagraph } from '../../electron/handlers/report-edits'
import { declareTolerance } from '../../electron/handlers/tolerance'
import type { CaseSession } from '../../electron/session'
import { ACTOR, scoreOf, sheetKey } from './case-file'

const open = (key: ReturnType<typeof sheetKey>, item: string): Change => ({
  kind: 'score-set',
  entity: sheetEntity(key),
  item,
  body: { kind: 'unanswered' },
})

const fact = (subject: string, item: string, value: string | number | null): Change => ({
  kind: 'fact-set',
  entity: subjectEntity(subject),
  item,
  body: { value },
})

const secondRound = (subject: string) => ({ ...sheetKey(subject), round: 2 })

/** What a sample town does not show: rounds, open and inapplicable criteria, derived ones, a second draw, digits in names, rewritten paragraphs. */
export function makeEventful(session: CaseSession): void {
  rewrite(session, 'conclusion', '100家自评平均94.37分，核实12家，差3.5分。\n另有2家（15%）待复看。')
  const order = { due: '2024-12-20', what: '3项清单重报', who: '刘7号', subject: 'E045' }
  raiseOrder(session, ACTOR, order)
  session.write(ACTOR, answers(session))
  session.write(ACTOR, names)
  declareTolerance(session, ACTOR, {
    total: 850,
    sectionShare: 4_500,
    fullToZero: false,
    severity: 'inconsistent',
    reason: '第2次会议',
  })
  makeDraw(session, ACTOR, { n: 12, seed: '第2次-2024', stratified: true, reason: '第1次名单有误' })
  rewrite(session, 'basics/classes', '100家中规上30家，第3季度再核1次。')
}

const rewrite = (session: CaseSession, paragraph: string, text: string) =>
  rewriteParagraph(session, ACTOR, { kind: 'township', paragraph, text })

const LAX = { total: 9_000, sectionShare: 10_000, fullToZero: false, severity: 'reassist' } as const

/** A second, stratified draw verified in full, in which nothing is found, and a tolerance changed after it. */
export function makeRedrawn(session: CaseSession): void {
  declareTolerance(session, ACTOR, { ...LAX, reason: '从宽' })
  const { picked } = makeDraw(session, ACTOR, { n: 12, seed: '再抽', stratified: true, reason: '名单有误' })
  const { sheets } = session.record
  const isVerified = (id: string) =>
    sheets.some(({ key }) => key.subject === id && key.phase === 'verification')
  const copied = picked
    .filter((id) => !isVerified(id))
    .flatMap((id) => {
      const own = sheets.find(({ key }) => key.subject === id && key.phase === 'selfAssessment')!
      return [...own.answers].map(
        ([item, body]): Change => ({ kind: 'score-set', entity: sheetEntity(sheetKey(id)), item, body }),
      )
    })
  session.write(ACTOR, [...copied, ...additions])
  declareTolerance(session, ACTOR, { ...LAX, total: 8_000, reason: '复议' })
}

function answers({ record, rubrics }: CaseSession): Change[] {
  const first = record.sheets.find(({ key }) => key.subject === 'E045' && key.phase === 'verification')!
  const again = rubrics.enterprise.criteria.map(({ id }, index): Change => {
    const answer = first.answers.get(id)!
    const body = index === 3 ? ({ kind: 'notApplicable', reason: '2024年无此项' } as const) : answer
    return { kind: 'score-set', entity: sheetEntity(secondRound('E045')), item: id, body }
  })
  return [
    ...again,
    scoreOf(secondRound('E045'), '1.1', 50),
    open(sheetKey('E002', 'selfAssessment'), '1.1'),
    open(sheetKey('E060'), '2.1'),
    open(sheetKey('T'), '6.1'),
    open(sheetKey('T'), '14.1'),
    open(sheetKey('T'), '15.1'),
    open(sheetKey('T'), '2.2'),
    scoreOf(sheetKey('E001', 'assistance'), '1.1', 100),
    scoreOf(sheetKey('E083'), '2.1', 200),
  ]
}

const additions: Change[] = [
  { kind: 'draw-added', entity: additionEntity('E001'), item: 'added', body: { reason: '12月3日举报' } },
]

const names: Change[] = [
  fact('E048', 'name', '云屿8号塑胶厂'),
  fact('E047', 'industry', '4S店'),
  fact('E003', 'industry', null),
  fact('E003', 'employees', null),
  fact('E003', 'revenueWanYuan', null),
  fact('T', 'onPlatformCount', 300),
  {
    kind: 'finding-set',
    entity: findingEntity('f9'),
    item: 'finding',
    body: { subject: 'E048', kind: 'suggestion', about: '13.3', text: '补写6处公告。' },
  },
  {
    kind: 'person-set',
    entity: personEntity('p9'),
    item: 'person',
    body: { name: '王9', role: 'cityOfficer', unit: '第3组', phone: '123' },
  },
  {
    kind: 'benchmark-set',
    entity: benchmarkEntity('E088'),
    item: 'tier',
    body: { tier: 'benchmark', isNew: true, note: '2024年新增' },
  },
  {
    kind: 'benchmark-set',
    entity: benchmarkEntity('E090'),
    item: 'tier',
    body: { tier: 'exemplary', isNew: false, note: '' },
  },
  {
    kind: 'comparison-noted',
    entity: comparisonEntity('E048', 1),
    item: WHOLE_ITEM,
    body: { text: '12月6日复看3处现场，台账仍缺。', by: ACTOR, at: '2024-12-06T00:00:00Z' },
  },
  ...additions,
]

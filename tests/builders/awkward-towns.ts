import { join } from 'node:path'
import type { SheetKey } from '@shared/case/sheet'
import { additionEntity, benchmarkEntity, sheetEntity, subjectEntity } from '@shared/entity'
import type { Change } from '@shared/events'
import { makeDraw } from '../../electron/handlers/draws'
import { raiseOrder } from '../../electron/handlers/orders'
import { declareTolerance } from '../../electron/handlers/tolerance'
import type { CaseSession } from '../../electron/session'
import { makeAppender } from '../../electron/store/append'
import { createCaseFile } from '../../electron/store/create'
import { openCaseFile } from '../../electron/store/open'
import { ACTOR, enterpriseId, newCase, rubrics, scoreOf, sheetKey, writeTo } from './case-file'
import { makeRandom } from './prng'
import { testSurroundings } from './surroundings'

type Random = ReturnType<typeof makeRandom>
type Part = (session: CaseSession, ids: readonly string[], random: Random) => void

interface Asked {
  enterprises: number
  parts: readonly Part[]
  county?: string
  rubricTexts?: ReturnType<typeof newCase>['rubricTexts']
}

const at = (subject: string, phase: SheetKey['phase'], round = 1, scorer = ''): SheetKey => ({
  ...sheetKey(subject, phase),
  ...{ round, scorer },
})

/** A criterion on which nobody loses by chance. */
const RARE = '18.1'

/** Answers a whole sheet: mostly full, some deducted, now and then 不适用; the criteria left out stay open. */
const answers = (key: SheetKey, random: Random, left: readonly string[] = [], share = 0.15): Change[] =>
  rubrics[key.subject === 'T' ? 'township' : 'enterprise'].criteria
    .filter(({ id }) => !left.includes(id))
    .map(({ id, points }): Change => {
      if (random.chance(0.03))
        return {
          kind: 'score-set',
          entity: sheetEntity(key),
          item: id,
          body: { kind: 'notApplicable', reason: '无此项' },
        }
      const isLost = id !== RARE && random.chance(share)
      return scoreOf(key, id, isLost ? 50 * (1 + random.below(points / 50)) : 0)
    })

const list: Part = (session, ids, random) =>
  session.write(
    ACTOR,
    ids.flatMap((id) =>
      Object.entries({
        name: `${id}厂`,
        industry: random.pick(['制鞋', '纺织', '五金']),
        ...(random.chance(0.8) ? { employees: random.below(500) } : {}),
      }).map(
        ([item, value]): Change => ({
          ...{ kind: 'fact-set', entity: subjectEntity(id), item },
          body: { value },
        }),
      ),
    ),
  )

const selfScored: Part = (session, ids, random) =>
  session.write(
    ACTOR,
    ['T', ...ids].flatMap((id) => answers(at(id, 'selfAssessment'), random, [], 0.05)),
  )

const verified =
  (which: (ids: readonly string[], session: CaseSession) => readonly string[]): Part =>
  (session, ids, random) =>
    session.write(
      ACTOR,
      ['T', ...which(ids, session)].flatMap((id) => answers(at(id, 'verification'), random)),
    )

const drawnOnes = (_: readonly string[], { record }: CaseSession) => record.draws.at(-1)!.picked

const draw =
  (n: number, seed: string): Part =>
  (session) => {
    const { draws } = session.record
    if (draws.length === 0)
      declareTolerance(session, ACTOR, {
        ...{ total: 500, sectionShare: 3_000, fullToZero: true, severity: 'reassist', reason: null },
      })
    makeDraw(session, ACTOR, { n, seed, stratified: false, reason: draws.length > 0 ? '名单有误' : null })
  }

/** Open criteria, sheets of two scorers of which none counts, an incomplete 自评, second rounds, orders open and closed. */
const tangled: Part = (session, ids, random) => {
  const open = (id: string, phase: SheetKey['phase'], item: string): Change => ({
    ...{ kind: 'score-set', entity: sheetEntity(at(id, phase)), item },
    body: { kind: 'unanswered' },
  })
  const [a, b, c, d, e] = ids as [string, string, string, string, string]
  session.write(ACTOR, [open(a, 'selfAssessment', '1.1'), open(a, 'selfAssessment', '7.1')])
  session.write(ACTOR, [open(b, 'verification', '2.1')])
  session.write(ACTOR, [
    ...answers(at(c, 'recheck', 1, '甲'), random),
    ...answers(at(c, 'recheck', 1, '乙'), random),
    ...answers(at(d, 'recheck', 1, '甲'), random),
    ...answers(at(e, 'assistance'), random),
    ...answers(at(a, 'assistance'), random, ['3.1']),
  ])
  const inconsistent = ids.filter((id) => id !== a && id !== b).slice(0, 3)
  for (const subject of inconsistent)
    session.write(ACTOR, answers(at(subject, 'verification'), random, [], 0.9))
  const orders = inconsistent.map((subject) =>
    raiseOrder(session, ACTOR, { due: '2024-12-20', what: '重报', who: null, subject }),
  )
  session.write(ACTOR, answers(at(inconsistent[0]!, 'verification', 2), random, [], 0))
  session.write(ACTOR, answers(at(inconsistent[1]!, 'verification', 2), random, ['5.1']))
  session.write(ACTOR, [
    {
      kind: 'order-closed',
      entity: `order/${inconsistent[0]}/2`,
      item: 'closed',
      body: { at: '2024-12-22T17:00:00Z', note: '' },
    },
    ...[a, b].map(
      (id, index): Change => ({
        ...{ kind: 'benchmark-set', entity: benchmarkEntity(id), item: 'tier' },
        body: { tier: index === 0 ? 'benchmark' : 'exemplary', isNew: true, note: '' },
      }),
    ),
  ])
  if (orders.length !== 3) throw new Error('orders')
}

const added: Part = (session, ids) =>
  session.write(
    ACTOR,
    ids.slice(0, 3).map(
      (id): Change => ({
        kind: 'draw-added',
        entity: additionEntity(id),
        item: 'added',
        body: { reason: '举报' },
      }),
    ),
  )

const loses =
  (criterion: string, deduction: number): Part =>
  (session, ids) =>
    session.write(
      ACTOR,
      ids.map((id) => scoreOf(at(id, 'verification'), criterion, deduction)),
    )

const onlyFirst =
  (part: Part): Part =>
  (session, ids, random) =>
    part(session, ids.slice(0, 1), random)

/** Two laptops that do not know of each other give one criterion two scores, and one enterprise two names. */
function quarrel(file: string): void {
  const opened = openCaseFile(file, 'write')
  if (!opened.ok) throw new Error(opened.failure.kind)
  const written = (device: number, deduction: number, name: string): Change[] => [
    scoreOf(at('E001', 'verification'), '4.1', deduction),
    scoreOf(at('E002', 'selfAssessment'), '4.1', 50),
    { kind: 'fact-set', entity: subjectEntity('E003'), item: 'name', body: { value: `${name}${device}` } },
  ]
  for (const [device, deduction] of [
    [71, 50],
    [72, 100],
  ] as const)
    makeAppender(opened.db, testSurroundings(device)).append(
      new Map(),
      ACTOR,
      written(device, deduction, '厂'),
    )
  opened.db.pragma('journal_mode = DELETE')
  opened.db.close()
}

function editedForms() {
  const { enterprise, township } = newCase().rubricTexts
  const form = JSON.parse(enterprise)
  form.sections[0].items[0].criteria[0].text += '（2025年版）'
  form.sections[2].items.reverse()
  return { enterprise: JSON.stringify(form), township }
}

const everyOne = (ids: readonly string[]) => ids

const TOWNS: Readonly<Record<string, Asked>> = {
  杂症镇: { enterprises: 14, parts: [list, selfScored, draw(10, '甲'), verified(drawnOnes), added, tangled] },
  冲突镇: { enterprises: 12, parts: [list, selfScored, draw(12, '乙'), verified(everyOne)] },
  未抽镇: { enterprises: 11, parts: [list, selfScored, verified(everyOne), added] },
  独户镇: { enterprises: 1, parts: [list, selfScored, draw(1, '丙'), verified(everyOne)] },
  再抽镇: {
    enterprises: 20,
    parts: [list, selfScored, draw(10, '丁'), verified(drawnOnes), draw(12, '戊')],
  },
  异表镇: {
    enterprises: 12,
    parts: [list, selfScored, verified(everyOne)],
    rubricTexts: editedForms(),
  },
  未评镇: { enterprises: 3, parts: [list] },
  空镇: { enterprises: 0, parts: [] },
  突出镇: { enterprises: 13, parts: [list, selfScored, verified(everyOne), loses('7.1', 100)] },
  平常镇: {
    enterprises: 15,
    parts: [list, selfScored, draw(10, '己'), verified(everyOne), onlyFirst(loses(RARE, 150))],
  },
  半抽镇: { enterprises: 14, parts: [list, selfScored, draw(10, '庚'), verified(drawnOnes)] },
  寻常镇: { enterprises: 12, parts: [list, selfScored, verified(everyOne)] },
  邻县镇: { enterprises: 11, county: '临海县', parts: [list, selfScored, verified(everyOne)] },
}

function makeOne(folder: string, name: string, town: string, number: number, asked: Asked): string {
  const file = join(folder, `${name}.duhe`)
  const around = testSurroundings(number)
  const { county = '临江县', enterprises, parts } = asked
  const township = { town, county, city: '清源市', enterpriseBase: number % 2 === 0 ? null : 300 }
  const founded = newCase(township)
  createCaseFile(file, { ...founded, rubricTexts: asked.rubricTexts ?? founded.rubricTexts }, ACTOR, around)
  const ids = Array.from({ length: enterprises }, (_, index) => enterpriseId(index + 1))
  const random = makeRandom(number)
  writeTo(file, around, (session) => {
    for (const part of parts) part(session, ids, random)
  })
  return file
}

/** Towns of every awkward shape that a city may meet, two of them under one name. */
export function makeAwkwardTowns(folder: string): string[] {
  const files = Object.entries(TOWNS).map(([town, asked], index) =>
    makeOne(folder, town, town, index + 31, asked),
  )
  quarrel(join(folder, '冲突镇.duhe'))
  return [...files, makeOne(folder, '杂症镇二', '杂症镇', 61, TOWNS.杂症镇!)]
}

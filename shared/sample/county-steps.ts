import { TOWNSHIP } from '../case/subject'
import { benchmarkEntity, CASE_ENTITY, DRAW_ENTITY, decisionEntity, findingEntity } from '../entity'
import type { Change } from '../events'
import { VERIFIED_MIN } from '../gates/later'
import { DEFAULT_TOLERANCE } from '../tolerance'
import { CLERK, type CountyTown, key, type SampleStep, SUPERVISOR, TOWN_SELF, timeOf } from './county-town'
import type { CountyCharacter } from './county-towns'
import { inconsistent, reassistance, verification } from './county-verification'
import { factChanges } from './enterprises'
import { sheetChanges } from './marks'

/** The seed of the draw of a town. */
export const countySeed = ({ town }: CountyCharacter): string => `2024-12-02 ${town}`

/** What was done in a town, one step after the other, as far as it has come. */
export function countySteps(town: CountyTown): SampleStep[] {
  const { until } = town.character
  return [
    ...selfAssessment(town),
    ...(until === 'assistance' ? [] : [...assistance(town), ...verification(town), ...reassistance(town)]),
    ...(until === 'wrapUp' ? recheck(town) : []),
    ...benchmarks(town),
  ]
}

const entry = (phase: 'assistance' | 'verification' | 'recheck' | 'wrapUp', at: string): Change => ({
  kind: 'phase-entered',
  entity: CASE_ENTITY,
  item: 'phase',
  body: { phase, at },
})

function selfAssessment({ character, rubrics, enterprises, self }: CountyTown): SampleStep[] {
  const at = timeOf('2024-11-13', character)
  const sheets = [...self].flatMap(([id, marks]) =>
    sheetChanges(rubrics.enterprise, key(id, 'selfAssessment'), marks),
  )
  const own = sheetChanges(rubrics.township, key(TOWNSHIP, 'selfAssessment'), TOWN_SELF)
  const changes = [...enterprises.flatMap(factChanges), ...sheets, ...own]
  return [
    { at, actor: CLERK, changes, signed: [key(TOWNSHIP, 'selfAssessment')] },
    { at, actor: CLERK, changes: [entry('assistance', at)], signed: [] },
  ]
}

function assistance(town: CountyTown): SampleStep[] {
  const { character, rubrics, self } = town
  const at = timeOf('2024-11-28', character)
  const finding: Change = {
    kind: 'finding-set',
    entity: findingEntity('1'),
    item: 'finding',
    body: {
      subject: TOWNSHIP,
      kind: 'suggestion',
      about: null,
      text: '按行业分批组织现场观摩，推动同类企业对标整改',
    },
  }
  const helped = character.until === 'wrapUp' ? [...self].slice(0, 20) : []
  const sheets = helped.flatMap(([id, marks]) =>
    sheetChanges(rubrics.enterprise, key(id, 'assistance'), marks),
  )
  const tolerance: Change = {
    kind: 'tolerance-declared',
    entity: CASE_ENTITY,
    item: 'tolerance',
    body: { ...DEFAULT_TOLERANCE, reason: '按帮扶组集体研究意见' },
  }
  const issued: Change = {
    kind: 'report-issued',
    entity: CASE_ENTITY,
    item: 'report',
    body: { at, files: [] },
  }
  return [
    {
      at,
      actor: SUPERVISOR,
      changes: [finding, tolerance, issued, ...sheets],
      signed: [key(TOWNSHIP, 'assistance')],
    },
    { at, actor: SUPERVISOR, changes: [drawOf(town, at), entry('verification', at)], signed: [] },
  ]
}

function drawOf({ character, drawn }: CountyTown, at: string): Change {
  const body = {
    n: VERIFIED_MIN,
    seed: countySeed(character),
    frameHash: drawn.frameHash,
    stratified: false,
    strata: [...drawn.strata],
    picked: [...drawn.picked],
    reason: null,
    tolerance: DEFAULT_TOLERANCE,
    at,
  }
  return { kind: 'draw-made', entity: DRAW_ENTITY, item: '1', body }
}

/** 复核: everything that was verified is accepted, one with a sheet of its own; then 总结提升. */
function recheck({ character, rubrics, self, verified }: CountyTown): SampleStep[] {
  const began = timeOf('2024-12-14', character)
  const ended = timeOf('2024-12-27', character)
  const [first] = verified.keys()
  const rounds = new Map(inconsistent({ rubrics, self, verified }).map(({ id }) => [id, 2]))
  const decided = [TOWNSHIP, ...verified.keys()].map(
    (id): Change => ({
      kind: 'recheck-decided',
      entity: decisionEntity(id),
      item: 'decision',
      body: {
        decision: id === first ? 'corrected' : 'accepted',
        step: null,
        round: rounds.get(id) ?? 1,
        reason: id === first ? '现场复核，扣分以复核评分为准' : '核实结论属实',
        at: ended,
      },
    }),
  )
  const sheet = sheetChanges(rubrics.enterprise, key(first!, 'recheck'), self.get(first!)!)
  return [
    { at: began, actor: SUPERVISOR, changes: [entry('recheck', began)], signed: [] },
    { at: ended, actor: SUPERVISOR, changes: [...sheet, ...decided], signed: [key(TOWNSHIP, 'recheck')] },
    { at: ended, actor: SUPERVISOR, changes: [entry('wrapUp', ended)], signed: [] },
  ]
}

/** The new 标杆企业, of those that were not drawn. */
function benchmarks({ character, enterprises, drawn }: CountyTown): SampleStep[] {
  const picked = new Set(drawn.picked)
  const chosen = enterprises.filter(({ id }) => !picked.has(id)).slice(0, character.benchmarks)
  if (chosen.length === 0) return []
  const changes = chosen.map(
    ({ id }): Change => ({
      kind: 'benchmark-set',
      entity: benchmarkEntity(id),
      item: 'tier',
      body: { tier: 'benchmark', isNew: true, note: '标准化运行良好，管理规范' },
    }),
  )
  return [{ at: timeOf('2024-12-28', character), actor: CLERK, changes, signed: [] }]
}

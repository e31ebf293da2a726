import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import enterpriseJson from '../../resources/rubrics/enterprise-rubric.json'
import townshipJson from '../../resources/rubrics/township-rubric.json'
import { checkedAnswer } from '../../shared/answer'
import { stateOf } from '../../shared/apply'
import { assess } from '../../shared/assessment'
import { TOWNSHIP } from '../../shared/case/subject'
import { caseRecordOf } from '../../shared/case-record'
import { isCreditCode } from '../../shared/credit-code'
import { draw } from '../../shared/draw'
import { deriveClass } from '../../shared/enterprise-class'
import { CASE_ENTITY } from '../../shared/entity'
import { type Change, enterpriseFacts, eventBodies } from '../../shared/events'
import { raiseFlags } from '../../shared/flags'
import { parseRubric } from '../../shared/rubric'
import { SAMPLE_DRAW, sampleTown } from '../../shared/sample/sample-town'
import { DEFAULT_TOLERANCE } from '../../shared/tolerance'

const rubrics = { enterprise: parseRubric(enterpriseJson), township: parseRubric(townshipJson) }
const town = sampleTown(rubrics)
const changes = [...town.list, ...town.selfAssessment, ...town.verification]
const identity: Change = {
  kind: 'case-created',
  entity: CASE_ENTITY,
  item: 'identity',
  body: {
    caseId: 'sample',
    plan: 'plan',
    createdAt: '2024-11-04',
    rubrics: { enterprise: '', township: '' },
  },
}
const heads = [identity, ...changes].map((change, index) => ({
  ...change,
  id: String(index).padStart(6, '0'),
  body: JSON.stringify(change.body),
}))
const assessment = assess(caseRecordOf(stateOf(heads)), rubrics)
const verified = assessment.enterprises.filter((each) => each.comparison)
const verifiedIn = (industry: string) => verified.find((each) => each.enterprise?.industry === industry)!

describe('the sample town', () => {
  it('is the same every time', () => {
    expect(sampleTown(rubrics)).toEqual(town)
  })

  it('sets no cell twice, and every change can be recorded', () => {
    const cells = changes.map(({ entity, item }) => `${entity} ${item}`)
    expect(new Set(cells).size).toBe(cells.length)
    for (const { kind, body } of changes) expect(eventBodies[kind].parse(body)).toEqual(body)
    for (const change of changes.filter(({ kind }) => kind === 'fact-set'))
      enterpriseFacts[change.item as 'name'].parse((change.body as { value: unknown }).value)
  })

  it('has a hundred enterprises in ten industries, 23 规上, 31 中等 and 46 小微', () => {
    const { enterprises } = assessment.record
    const sizes = enterprises.map((each) => deriveClass(each.employees, each.revenueWanYuan).class)
    expect(enterprises).toHaveLength(100)
    expect(Map.groupBy(sizes, (each) => each).size).toBe(3)
    expect(sizes.filter((each) => each === 'large')).toHaveLength(23)
    expect(sizes.filter((each) => each === 'medium')).toHaveLength(31)
    expect(new Set(enterprises.flatMap((each) => each.industry ?? [])).size).toBe(10)
    expect(town.township.enterpriseBase).toBe(386)
  })

  it('gives every enterprise a name and a valid code of its own', () => {
    const { enterprises } = assessment.record
    const codes = enterprises.flatMap((each) => each.creditCode ?? [])
    expect(new Set(enterprises.map((each) => each.name)).size).toBe(100)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.filter((each) => !isCreditCode(each))).toEqual([])
    expect(new Set(enterprises.map((each) => each.phone)).size).toBeGreaterThan(90)
  })

  it('has rare characters in names and gaps in its facts, as real lists do', () => {
    const { enterprises } = assessment.record
    const names = enterprises.map((each) => each.name + (each.contact ?? '')).join('')
    for (const rare of '䶮堃喆昇') expect(names).toContain(rare)
    for (const fact of ['creditCode', 'address', 'contact', 'phone', 'starRating', 'riskColour'] as const) {
      const missing = enterprises.filter((each) => each[fact] === null).length
      expect([fact, missing > 0 && missing < 70]).toEqual([fact, true])
    }
    expect(enterprises.some((each) => each.classProvisional)).toBe(true)
  })

  it('has only complete sheets with answers that the forms allow', () => {
    expect(assessment.record.sheets).toHaveLength(100 + 1 + 10 + 1)
    for (const { key, answers } of assessment.record.sheets) {
      const rubric = key.subject === TOWNSHIP ? rubrics.township : rubrics.enterprise
      expect([...answers.keys()]).toEqual(rubric.criteria.map(({ id }) => id))
      for (const [id, answer] of answers)
        expect(checkedAnswer(rubric.criterionById.get(id)!, answer)).toEqual(answer)
    }
  })

  it('has self-assessments of 82 to 100 points, the smaller the worse', () => {
    const totals = assessment.enterprises.map((each) => ({
      size: each.enterprise!.class,
      total: each.sheets.selfAssessment!.score.total,
    }))
    const mean = (size: string) => {
      const own = totals.filter((each) => each.size === size)
      return own.reduce((sum, each) => sum + each.total, 0) / own.length
    }
    expect(Math.min(...totals.map((each) => each.total))).toBeGreaterThanOrEqual(8_200)
    expect(mean('large')).toBeGreaterThan(mean('medium') + 100)
    expect(mean('medium')).toBeGreaterThan(mean('small') + 100)
  })
})

describe('the verified of the sample town', () => {
  it('are those that its draw picks', () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    const ids = assessment.record.enterprises.map(({ id }) => id)
    const { picked } = draw([{ name: '', ids }], SAMPLE_DRAW.n, SAMPLE_DRAW.seed, sha256)
    expect(verified.map(({ id }) => id)).toEqual([...picked].sort())
  })

  it('raise every flag somewhere, and none everywhere', () => {
    expect(verified).toHaveLength(10)
    for (const id of ['total-gap', 'section-gap', 'full-to-zero', 'missing-reason']) {
      const fired = verified.filter((each) => each.flags.some((flag) => flag.id === id)).length
      expect([id, fired > 0 && fired < 10]).toEqual([id, true])
    }
  })

  it('show every severity, where the case asks for a mark only', () => {
    const tolerance = { ...DEFAULT_TOLERANCE, severity: 'inconsistent' as const }
    const flags = verified.flatMap(({ comparison, flags }) => [
      ...flags,
      ...raiseFlags({ comparison: comparison!, rubric: rubrics.enterprise, tolerance }),
    ])
    expect(new Set(flags.map(({ severity }) => severity))).toEqual(
      new Set(['hint', 'inconsistent', 'reassist']),
    )
  })

  it.each([
    ['制鞋', ['total-gap']],
    ['纺织服装', []],
    ['机械制造', []],
    ['食品加工', []],
    ['塑料制品', ['full-to-zero']],
    ['五金制品', ['section-gap']],
    ['纸品包装', ['missing-reason', 'missing-reason']],
    ['仓储物流', ['full-to-zero']],
  ])('%s raises %j', (industry, flags) => {
    expect(verifiedIn(industry).flags.map(({ id }) => id)).toEqual(flags)
  })

  it('hold one in full agreement, one exactly 5.00 apart and one that thought too little of itself', () => {
    expect(verifiedIn('纺织服装').comparison!.pairs.every(({ gap }) => gap === 0)).toBe(true)
    expect(verifiedIn('机械制造').comparison!.total.gap).toBe(-500)
    expect(verifiedIn('食品加工').comparison!.total.gap).toBe(350)
  })

  it('hold a township whose account does not stand', () => {
    const { flags, verdict } = assessment.township
    expect(verdict).toBe('reassist')
    expect(flags.filter(({ id }) => id === 'full-to-zero').map(({ criterion }) => criterion)).toEqual([
      '15.5',
    ])
    expect(flags.filter(({ id }) => id === 'section-gap').map(({ section }) => section)).toEqual(['三'])
  })
})

import type { Enterprise, Township } from '@shared/case/subject'
import { type DerivingEnterprise, deriveTownship } from '@shared/derived'
import { subjectEntity } from '@shared/entity'
import { enterpriseFacts } from '@shared/events'
import { freezes } from '@shared/seal'
import { scoreSheet } from '@shared/sheet-score'
import { expect, test } from 'vitest'
import { deducted, enterpriseForm, sheetOf, townshipForm } from './forms'

const TOWNSHIP: Township = {
  town: '云海镇',
  county: '临江县',
  city: '清源市',
  enterpriseBase: 413,
  certifiedCount: null,
  onPlatformCount: null,
  ninePlacesBase: null,
  ninePlacesOnPlatform: null,
}

const BARE: Omit<Enterprise, 'id' | 'name'> = {
  creditCode: null,
  employees: null,
  revenueWanYuan: null,
  class: null,
  classProvisional: false,
  classOverride: null,
  industry: null,
  address: null,
  contact: null,
  phone: null,
  starRating: null,
  riskColour: null,
  standardised: null,
  informed: null,
  starRated: null,
  certified: null,
  onPlatform: null,
  reported: null,
}

/** Twenty enterprises; the facts and the points of criterion 2.1 are given for the first ones. */
const enterprises = (
  facts: readonly Partial<Enterprise>[],
  lost: readonly number[] = [],
): DerivingEnterprise[] =>
  Array.from({ length: 20 }, (_, index) => ({
    enterprise: { ...BARE, id: `E${index + 1}`, name: `第${index + 1}厂`, ...facts[index] },
    score:
      index < lost.length
        ? scoreSheet(enterpriseForm, sheetOf(enterpriseForm, { '2.1': deducted(lost[index]!) }))
        : null,
  }))

const derive = (list: readonly DerivingEnterprise[], township: Partial<Township> = {}) =>
  deriveTownship(townshipForm, { township: { ...TOWNSHIP, ...township }, enterprises: list })

test('three enterprises with criterion 2 at zero cost the town three points on item 6, and are named', () => {
  const found = derive(enterprises([], [200, 200, 0, 200, 150])).get('6.1')
  expect(found).toMatchObject({ value: 3, names: ['第1厂', '第2厂', '第4厂'], answer: { deduction: 300 } })
})

test('seven cost five, since five is all there is', () => {
  expect(derive(enterprises([], Array(7).fill(200))).get('6.1')).toMatchObject({
    value: 7,
    answer: { deduction: 500 },
  })
})

test('where nobody has looked, nothing is derived', () => {
  const found = derive(enterprises([]))
  expect([...found.keys()]).toEqual(['10.2'])
})

test('the yes and no facts count those that are known to be wanting', () => {
  const found = derive(
    enterprises([
      { standardised: false, informed: true },
      { standardised: true, starRated: false },
    ]),
  )
  expect(found.get('5.1')).toMatchObject({ value: 1, names: ['第1厂'] })
  expect(found.get('9.1')).toMatchObject({ value: 0, answer: { deduction: 0, reason: null } })
  expect(found.get('14.1')).toMatchObject({ value: 1, names: ['第2厂'] })
})

test('a gap of the ledger is an enterprise without code, size, industry or address', () => {
  const whole = { creditCode: 'x', employees: 5, industry: '制鞋', address: '海边' }
  const list = enterprises([
    whole,
    { ...whole, employees: null },
    { ...whole, employees: null, revenueWanYuan: 8 },
  ])
  expect(derive(list).get('10.2')).toMatchObject({ value: 18, answer: { deduction: 300 } })
})

test('a rate runs on the base of the town, never on the list', () => {
  const certified = enterprises(Array(20).fill({ certified: true }))
  expect(derive(certified).get('13.1')).toMatchObject({ value: 20, of: 413, answer: { deduction: 500 } })
  expect(derive(certified, { certifiedCount: 62 }).get('13.1')).toMatchObject({
    value: 62,
    answer: { deduction: 0 },
  })
  expect(derive(certified, { enterpriseBase: null }).has('13.1')).toBe(false)
  expect(derive([], { ninePlacesBase: 1000, ninePlacesOnPlatform: 940 }).get('15.2')).toMatchObject({
    value: 940,
    of: 1000,
    answer: { deduction: 100 },
  })
})

test('what somebody answered stands, with the derived value beside it', () => {
  const derived = derive(enterprises([], [200, 200, 200]))
  const own = scoreSheet(townshipForm, sheetOf(townshipForm, { '6.1': deducted(100, '两家已补齐') }), derived)
  const open = scoreSheet(townshipForm, sheetOf(townshipForm, { '6.1': null }), derived)
  const of = (score: typeof own) => score.criteria.find(({ id }) => id === '6.1')
  expect(of(own)).toMatchObject({ score: 400, derived: { value: 3 } })
  expect(of(open)).toMatchObject({ score: 200, answer: null, derived: { value: 3 } })
})

test('no fact that a derived criterion rests on stays open after a seal', () => {
  const full = {
    ...{ creditCode: '91110000000000000A', employees: 12, industry: '化工', address: '望潮路1号' },
    ...{ contact: '李望舒', phone: '13800138000', starRating: '三星', riskColour: 'red' as const },
    ...{
      standardised: true,
      informed: true,
      starRated: true,
      certified: true,
      onPlatform: true,
      reported: true,
    },
  }
  const township = { ...TOWNSHIP, certifiedCount: null }
  const derivedOf = (fact: object) =>
    deriveTownship(townshipForm, { township, enterprises: enterprises([{ ...full, ...fact }]) })
  const seal = { phase: 'selfAssessment', rounds: {} } as const
  const open = Object.keys(enterpriseFacts).filter(
    (item) => !freezes(seal, { entity: subjectEntity('E1'), item }),
  )
  expect(open).toEqual(['contact', 'phone'])
  for (const item of open) expect(derivedOf({ [item]: null })).toEqual(derivedOf({}))
  expect(derivedOf({ address: null })).not.toEqual(derivedOf({}))
})

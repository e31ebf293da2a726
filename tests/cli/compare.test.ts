import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TOWN } from '../builders/case-file'
import { duheJson } from '../builders/cli'
import { tempFolder } from '../builders/folder'
import { buildCase } from './built-case'
import { allCriteria, hundredths } from './independent-comparison'
import {
  AT_BOUND,
  BEYOND,
  byHand,
  COMPARED,
  figuresOf,
  formOf,
  nameOf,
  RANDOM,
  self,
  sheetOf,
  UNVERIFIED,
  verified,
} from './invented-answers'

const home = tempFolder(afterAll)
const file = join(home, '云海镇.duhe')

beforeAll(() => buildCase({ home, file }))

test('the comparison is the one calculated by hand from the forms, for every subject that has both sheets', () => {
  const { code, json } = duheJson(home, 'compare', file)
  expect(code).toBe(0)
  expect(json.subjects.map((each: { id: string }) => each.id)).toEqual(COMPARED)
  for (const { id, name, class: size, baseline, compared, gap, sections, criteria, flags } of json.subjects) {
    const plain = flags.map((flag: Record<string, unknown>) => ({
      id: flag.id,
      severity: flag.severity,
      criterion: flag.criterion,
    }))
    expect({ id, baseline, compared, gap, sections, criteria, flags: plain }).toEqual({ id, ...byHand(id) })
    expect(name).toBe(id === 'T' ? TOWN.town : nameOf(id))
    expect(size).toBe(id === 'T' ? null : figuresOf(id).class)
  }
})

test('the summary counts what the flags calculated by hand say', () => {
  const severities = COMPARED.map((id) => byHand(id).flags.map((flag) => flag.severity))
  const reassist = severities.filter((all) => all.includes('reassist')).length
  expect(reassist).toBeGreaterThan(0)
  expect(reassist).toBeLessThan(COMPARED.length)
  expect(duheJson(home, 'compare', file).json.summary).toEqual({
    compared: COMPARED.length,
    inconsistent: reassist,
    reassist,
  })
})

test('the invented answers raise every flag there is, so that none goes unchecked', () => {
  const raised = new Set(COMPARED.flatMap((id) => byHand(id).flags.map((flag) => flag.id)))
  expect(raised).toEqual(new Set(['total-gap', 'section-gap', 'full-to-zero', 'missing-reason']))
})

test('a gap exactly at the tolerance is consistent, one hundredth beyond it is not', () => {
  const flagsOf = (id: string) => {
    const { json } = duheJson(home, 'compare', file, '--subject', id)
    expect(json.subjects).toHaveLength(1)
    return [json.subjects[0].gap, json.subjects[0].flags.map((flag: { id: string }) => flag.id)]
  }
  expect(flagsOf(AT_BOUND)).toEqual([-5, []])
  expect(flagsOf(BEYOND)).toEqual([-5.01, ['total-gap', 'section-gap']])
})

test('the tolerance in force is printed with the result', () => {
  expect(duheJson(home, 'compare', file).json.tolerance).toMatchObject({
    total: 5,
    section: 0.3,
    fullToZero: true,
  })
})

test('a subject without a verification is not compared, and one that is not there is refused', () => {
  expect(duheJson(home, 'compare', file, '--subject', UNVERIFIED).json.subjects).toEqual([])
  const { code, json } = duheJson(home, 'compare', file, '--subject', 'E999')
  expect([code, json.error.code]).toEqual([3, 'no-subject'])
})

test('phases in which nothing was scored compare nothing', () => {
  const { code, json } = duheJson(home, 'compare', file, '--baseline', 'assistance', '--against', 'recheck')
  expect(code).toBe(0)
  expect(json.summary).toEqual({ compared: 0, inconsistent: 0, reassist: 0 })
})

test('every flag says in Chinese what it found', () => {
  const { json } = duheJson(home, 'compare', file)
  for (const { flags } of json.subjects)
    for (const flag of flags) expect(flag.message).toMatch(/[\u4e00-\u9fff]{2,}/)
})

test('a sheet shows each answer as it was given, with the total of the answered criteria', () => {
  for (const [phase, sheets] of [
    ['selfAssessment', self],
    ['verification', verified],
  ] as const)
    for (const subject of ['T', 'E001', AT_BOUND]) {
      const { json } = duheJson(home, 'sheet', file, '--subject', subject, '--phase', phase)
      const given = sheetOf(sheets, subject)
      const expected = allCriteria(formOf(subject)).map(({ id, points }) => {
        const answer = given.get(id)
        const off = answer && ('off' in answer ? answer.off / 100 : 0)
        return {
          id,
          points,
          score: off === undefined ? null : (hundredths(points) - hundredths(off)) / 100,
          deduction: off ?? null,
          reason: answer ? ('off' in answer ? answer.reason : answer.notApplicable) : null,
          notApplicable: answer !== undefined && 'notApplicable' in answer,
        }
      })
      expect(json.criteria).toMatchObject(expected)
      const total = expected.reduce((sum, each) => sum + hundredths(each.score ?? 0), 0) / 100
      expect(json).toMatchObject({ subject, phase, round: 1, total })
    }
})

test('the file so built passes its verification', () => {
  expect(duheJson(home, 'verify', file)).toMatchObject({ code: 0, json: { ok: true, findings: [] } })
})

test('a township criterion that nobody answered names the enterprises that decide it', () => {
  const { json } = duheJson(home, 'sheet', file, '--subject', 'T', '--phase', 'verification')
  const derived = json.criteria.find(({ id }: { id: string }) => id === '6.1').derived
  const lacking = RANDOM.filter((id) => {
    const given = verified.get(id)!.get('2.1')
    return given && 'off' in given && given.off === 200
  })
  expect(lacking.length).toBeGreaterThan(0)
  expect(derived).toMatchObject({ value: lacking.length, names: lacking.map(nameOf) })
})

import { nextStepOf } from '@shared/next-step'
import { STEPS, statusOf } from '@shared/phases'
import { expect, test } from 'vitest'
import { townWith } from './statistics/verified-town'

const NOTHING_YET = { findings: [], decisions: [], benchmarks: [], reportIssuedAt: null }

const statusIn = (phase: (typeof STEPS)[number], over: object = {}) =>
  statusOf(townWith([], { ...NOTHING_YET, phase, ...over }), '2024-11-01')

const codesBefore = (to: string, { gates }: ReturnType<typeof statusIn>) =>
  gates.find((gate) => gate.to === to)!.reasons.map(({ code }) => code)

test.each(STEPS)('a town without enterprises is asked for the list of them, also in %s', (phase) => {
  expect(nextStepOf(statusIn(phase, { enterprises: [], sheets: [] }))).toEqual({
    sentence: '还没有企业名单。请从镇里的 Excel 导入企业名单。',
    action: 'import',
    label: '导入名单',
  })
})

test('nothing asks a town without enterprises for a draw, and every gate that counts them asks for the list first', () => {
  const empty = statusIn('verification', { enterprises: [], sheets: [] })
  expect(codesBefore('recheck', empty)[0]).toBe('no-enterprises')
  expect(empty.gates.flatMap(({ reasons }) => reasons.map(({ code }) => code))).not.toContain('no-draw')
  expect(codesBefore('recheck', empty)).not.toContain('too-few-verified')
  expect(codesBefore('assistance', statusIn('selfAssessment', { enterprises: [], sheets: [] }))[0]).toBe(
    'no-enterprises',
  )
})

test('a town with a list is asked for the draw', () => {
  const status = statusIn('verification')
  expect(codesBefore('recheck', status).slice(0, 2)).toEqual(['no-draw', 'too-few-verified'])
  expect(nextStepOf(status).sentence).toBe(
    '督导核实：还没有抽样，已核实 0/10 家，还差 10 家，镇级未核实完，另有 1 项。',
  )
})

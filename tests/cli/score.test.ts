import { expect, test } from 'vitest'
import { verifyCaseFile } from '../../electron/store/verify'
import { makeCaseFile } from '../builders/case-file'
import { duhe, duheJson } from '../builders/cli'
import { tempFolder } from '../builders/folder'

const AT = ['--subject', 'E001', '--phase', 'verification', '--criterion']

function caseAtHome() {
  const home = tempFolder()
  return { home, file: makeCaseFile(home, 2).file }
}

test('each way of scoring answers with its event, the score and the total of the sheet', () => {
  const { home, file } = caseAtHome()
  const answers = [
    ['1.1', '--deduct', '0.5', '--reason', '目标未分解'],
    ['2.1', '--full'],
    ['3.1', '--not-applicable', '--reason', '没有该项业务'],
    ['6.2', '--count', '1'],
    ['2.1', '--clear'],
  ].map((words) => duheJson(home, 'score', file, ...AT, ...words))
  expect(answers.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0])
  const event = expect.stringMatching(/^[0-9a-f-]{36}$/)
  expect(answers.map(({ json }) => json)).toEqual([
    { event, score: 1.5, sheetTotal: 1.5 },
    { event, score: 2, sheetTotal: 3.5 },
    { event, score: 2, sheetTotal: 5.5 },
    { event, score: 1, sheetTotal: 6.5 },
    { event, score: null, sheetTotal: 4.5 },
  ])
})

test('sheet shows unanswered, zero and 不适用 as three different things', () => {
  const { home, file } = caseAtHome()
  duheJson(home, 'score', file, ...AT, '1.1', '--deduct', '2', '--reason', '没有目标')
  duheJson(home, 'score', file, ...AT, '2.1', '--not-applicable', '--reason', '新办企业')
  const { json } = duheJson(home, 'sheet', file, '--subject', 'E001', '--phase', 'verification')
  expect(json).toMatchObject({ subject: 'E001', phase: 'verification', round: 1, total: 2 })
  const derived = null
  expect(json.criteria.slice(0, 3)).toEqual([
    { id: '1.1', points: 2, score: 0, deduction: 2, reason: '没有目标', notApplicable: false, derived },
    { id: '2.1', points: 2, score: 2, deduction: 0, reason: '新办企业', notApplicable: true, derived },
    { id: '3.1', points: 2, score: null, deduction: null, reason: null, notApplicable: false, derived },
  ])
})

test.each([
  ['more than the points', ['1.1', '--deduct', '2.01', '--reason', '没有'], 'deduction-out-of-range'],
  ['less than nothing', ['1.1', '--deduct=-1', '--reason', '没有'], 'bad-deduction'],
  ['finer than a hundredth', ['1.1', '--deduct', '0.125', '--reason', '没有'], 'bad-deduction'],
  ['no number', ['1.1', '--deduct', '一点', '--reason', '没有'], 'bad-deduction'],
  ['不适用 without a reason', ['1.1', '--not-applicable'], 'no-reason'],
  ['two ways at once', ['1.1', '--full', '--clear'], 'bad-score'],
  ['no way at all', ['1.1'], 'bad-score'],
  ['a count on a judged criterion', ['1.1', '--count', '1'], 'wrong-basis'],
  ['a count that no town has', ['6.2', '--count', '200000000'], 'bad-input'],
  ['a criterion that the form does not have', ['99.1', '--full'], 'no-criterion'],
  ['a reason beyond all bounds', ['1.1', '--deduct', '1', '--reason', '长'.repeat(2_001)], 'bad-input'],
])('a score of %s is refused and nothing is written', (_, words, code) => {
  const { home, file } = caseAtHome()
  const before = verifyCaseFile(file)
  const refused = duheJson(home, 'score', file, ...AT, ...words)
  expect([refused.code, refused.json.error.code]).toEqual([3, code])
  expect(refused.json.error.message).toMatch(/没有保存|请/)
  expect(verifyCaseFile(file)).toEqual(before)
})

test('lines are acknowledged one by one, a bad one is refused and the next goes on', () => {
  const { home, file } = caseAtHome()
  const at = { subject: 'E001', phase: 'verification' }
  const lines = [
    { ...at, criterion: '1.1', deduct: 0.25, reason: '目标未分解' },
    { ...at, criterion: '1.1', deduct: 3, reason: '目标未分解' },
    { ...at, criterion: '1.2', full: true },
    { ...at, criterion: '2.1', deduct: 1, reason: '长'.repeat(2_001) },
    { ...at, criterion: '2.1', deduct: 1, reason: '半\ud800' },
    { ...at, scorer: '白\udc00鹭', criterion: '2.1', full: true },
    { ...at, criterion: '2.1', full: true, round: 0 },
    { ...at, criterion: '2.1', full: true },
  ]
  const input = [...lines.map((line) => JSON.stringify(line)), '不是 JSON', ''].join('\n')
  const { code, stdout } = duhe(home, ['score', file, '--lines', '-'], input)
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers.map(({ event, error }) => (event ? 'event' : error.code))).toEqual([
    'event',
    'deduction-out-of-range',
    'no-criterion',
    'bad-input',
    'bad-input',
    'bad-input',
    'bad-line',
    'event',
    'bad-line',
  ])
  expect(code).toBe(3)
  expect(verifyCaseFile(file)).toMatchObject({ ok: true, events: 5 + 2 + 2 })
})

test('lines without a bad one end with exit 0', () => {
  const { home, file } = caseAtHome()
  const line = JSON.stringify({ subject: 'T', phase: 'verification', criterion: '1.1', full: true })
  expect(duhe(home, ['score', file, '--lines', '-'], `${line}\n\n${line}`).code).toBe(0)
})

test('a named scorer has a sheet apart from the panel', () => {
  const { home, file } = caseAtHome()
  duheJson(home, 'score', file, ...AT, '1.1', '--full')
  duheJson(home, 'score', file, ...AT, '1.1', '--deduct', '2', '--reason', '另评', '--scorer', '白鹭')
  const total = (...more: string[]) =>
    duheJson(home, 'sheet', file, '--subject', 'E001', '--phase', 'verification', ...more).json
  expect(total()).toMatchObject({ round: 1, total: 2 })
  expect(total('--scorer', '白鹭')).toMatchObject({ round: 1, total: 0 })
})

test('a round that no 重新帮扶 has opened is refused, and an order opens it', () => {
  const { home, file } = caseAtHome()
  const again = ['1.1', '--deduct', '1', '--reason', '复查', '--round', '2']
  duheJson(
    home,
    'score',
    file,
    '--subject',
    'E001',
    '--phase',
    'selfAssessment',
    '--criterion',
    '1.1',
    '--full',
  )
  duheJson(home, 'score', file, ...AT, '1.1', '--deduct', '2', '--reason', '没有计划')
  expect(duheJson(home, 'score', file, ...AT, ...again)).toMatchObject({
    code: 3,
    json: { error: { code: 'no-round' } },
  })
  duheJson(home, 'order', file, '--subject', 'E001', '--due', '2024-12-20', '--what', '补计划')
  expect(duheJson(home, 'score', file, ...AT, ...again)).toMatchObject({ code: 0 })
  const sheet = duheJson(home, 'sheet', file, '--subject', 'E001', '--phase', 'verification')
  expect(sheet.json).toMatchObject({ round: 2, total: 1 })
})

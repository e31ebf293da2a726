import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { duheJson } from '../builders/cli'
import { tempFolder } from '../builders/folder'

/** Two laptops, each with a home and a copy of one case, that scored 1.1 of the town otherwise and 2.1 alike. */
function pair() {
  const folder = tempFolder()
  const [one, other] = [join(folder, 'home1'), join(folder, 'home2')]
  const a = join(folder, '甲.duhe')
  const b = join(folder, '乙.duhe')
  const town = ['--town', '云海镇', '--county', '临江县', '--city', '清源市']
  expect(duheJson(one, 'new', a, ...town).code).toBe(0)
  copyFileSync(a, b)
  const score = (home: string, file: string, actor: string, criterion: string, ...what: string[]) =>
    duheJson(
      home,
      'score',
      file,
      '--actor',
      actor,
      ...['--subject', 'T', '--phase', 'selfAssessment', '--criterion', criterion, ...what],
    )
  score(one, a, '甲', '1.1', '--deduct', '1', '--reason', '缺计划')
  score(other, b, '乙', '1.1', '--deduct', '0.5', '--reason', '计划不全')
  score(one, a, '甲', '2.1', '--full')
  score(other, b, '乙', '2.1', '--full')
  return { folder, one, other, a, b, score }
}

const at = ['--subject', 'T', '--criterion', '1.1', '--phase', 'selfAssessment']

test('merge shows and writes the union, resolve takes one value, and both files come to one state', () => {
  const { one, other, a, b } = pair()
  const bytes = readFileSync(b)
  const tried = duheJson(one, 'merge', a, b, '--dry-run')
  expect(tried).toMatchObject({ code: 0, json: { added: 2, forks: [], dryRun: true } })
  expect(duheJson(one, 'status', a).json.conflicts).toEqual([])
  const { code, json } = duheJson(one, 'merge', a, b)
  expect(code).toBe(0)
  expect(json).toMatchObject({
    added: 2,
    conflicts: [{ subject: 'T', criterion: '1.1', phase: 'selfAssessment', round: 1 }],
  })
  expect(json.conflicts[0].heads.map(({ actor }: { actor: string }) => actor).sort()).toEqual(['乙', '甲'])
  expect(json.stateHash).toBe(duheJson(one, 'verify', a).json.stateHash)
  expect(readFileSync(b)).toEqual(bytes)
  expect(duheJson(one, 'merge', a, b).json).toMatchObject({ added: 0, stateHash: json.stateHash })
  expect(duheJson(other, 'merge', b, a).json.stateHash).toBe(json.stateHash)

  const chosen = json.conflicts[0].heads.find(({ actor }: { actor: string }) => actor === '乙').event
  const refused = duheJson(one, 'score', a, ...at, '--full')
  expect(refused).toMatchObject({ code: 3, json: { error: { code: 'contested' } } })
  const resolved = duheJson(
    one,
    'resolve',
    a,
    ...at,
    '--event',
    chosen,
    '--reason',
    '现场复看',
    '--actor',
    '组长',
  )
  expect(resolved).toMatchObject({ code: 0, json: { event: expect.any(String) } })
  const sheet = duheJson(one, 'sheet', a, '--subject', 'T', '--phase', 'selfAssessment').json
  expect(sheet.criteria.find(({ id }: { id: string }) => id === '1.1')).toMatchObject({
    deduction: 0.5,
    reason: '计划不全',
  })
  expect(duheJson(one, 'conflicts', a).json).toEqual({ conflicts: [] })
  expect(duheJson(one, 'verify', a).json.ok).toBe(true)
})

test('a rule settles many at once, and says what it left', () => {
  const { one, a, b } = pair()
  duheJson(one, 'merge', a, b)
  expect(duheJson(one, 'resolve', a, '--all-by', '丙', '--reason', '丙在场')).toMatchObject({
    code: 3,
    json: { error: { code: 'nothing-by-rule' } },
  })
  expect(duheJson(one, 'resolve', a, '--all-by', '甲', '--reason', '甲在场').json).toEqual({
    settled: 1,
    left: 0,
  })
})

test('what cannot be merged is refused with its name and code, and nothing is written', () => {
  const { folder, one, a, b } = pair()
  const other = join(folder, '别镇.duhe')
  duheJson(one, 'new', other, '--town', '山前镇', '--county', '临江县', '--city', '清源市')
  const text = join(folder, '便条.duhe')
  writeFileSync(text, '不是案卷')
  const before = readFileSync(a)
  const refusal = (code: string) => ({ error: { code, message: expect.any(String) } })
  expect(duheJson(one, 'merge', a, b, other)).toMatchObject({ code: 3, json: refusal('wrong-case') })
  expect(duheJson(one, 'merge', a, other, '--dry-run')).toMatchObject({
    code: 3,
    json: refusal('wrong-case'),
  })
  expect(duheJson(one, 'merge', a, text)).toMatchObject({ code: 4, json: refusal('not-a-case') })
  const bytes = readFileSync(b)
  bytes[bytes.indexOf(Buffer.from('计划不全')) + 1]! ^= 1
  const damaged = join(folder, '坏.duhe')
  writeFileSync(damaged, bytes)
  const { code, json } = duheJson(one, 'merge', a, damaged)
  expect([code, json.error.code, json.error.message.includes('坏.duhe')]).toEqual([4, 'damaged', true])
  expect(readFileSync(a)).toEqual(before)
})

test('undo takes a whole merge back and redo brings it in again, as long as nothing else was written', () => {
  const { one, a, b, score } = pair()
  const before = duheJson(one, 'verify', a).json.stateHash
  const after = duheJson(one, 'merge', a, b).json.stateHash
  expect(duheJson(one, 'undo', a).json).toMatchObject({ event: null })
  expect(duheJson(one, 'verify', a).json).toMatchObject({ ok: true, stateHash: before })
  duheJson(one, 'redo', a)
  expect(duheJson(one, 'verify', a).json).toMatchObject({ ok: true, stateHash: after })
  score(one, a, '甲', '3.1', '--full')
  expect(duheJson(one, 'undo', a).json.event).not.toBeNull()
  expect(duheJson(one, 'conflicts', a).json.conflicts).toHaveLength(1)
})

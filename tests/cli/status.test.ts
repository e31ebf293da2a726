import { expect, test } from 'vitest'
import { makeCaseFile } from '../builders/case-file'
import { duheJson } from '../builders/cli'
import { tempFolder } from '../builders/folder'

test('status names the phase, what is done and why a gate is shut', () => {
  const home = tempFolder()
  const { file } = makeCaseFile(home, 3)
  const { code, json } = duheJson(home, 'status', file)
  expect(code).toBe(0)
  expect(Object.keys(json)).toEqual(
    expect.arrayContaining(['phase', 'progress', 'gates', 'conflicts', 'orders', 'sealed']),
  )
  expect(json.phase).toBe('selfAssessment')
  const shut = json.gates.find((gate: { to: string }) => gate.to === 'assistance')
  expect(shut.open).toBe(false)
  expect(shut.reasons[0]).toEqual({
    code: expect.any(String),
    message: expect.stringMatching(/[\u4e00-\u9fff]/),
  })
})

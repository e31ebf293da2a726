import { CaseProblem } from '@shared/outcome'
import { expect, test } from 'vitest'
import { childTooSlow, type RunChild } from '../../electron/import/child'
import type { Examined } from '../../electron/merge/examine'
import { examinerIn } from '../../electron/merge/examiner'
import { cancelled } from '../../electron/work'

const files: Examined[] = ['甲', '乙', '丙'].map((name) => ({ copy: `/tmp/${name}`, name: `${name}.duhe` }))
const { signal } = new AbortController()

/** A process that never answers where it is given the second file. */
const hangs: RunChild = async (_, given) => {
  const asked = given as Examined[]
  if (asked.some(({ name }) => name === '乙.duhe')) throw childTooSlow(1_000)
  return asked.map(() => null)
}

test('a file that hangs or crashes whoever opens it is found and named, and the others are examined', async () => {
  const found = await examinerIn(hangs, '')(files, signal)
  expect(found.map((problem) => problem?.code ?? null)).toEqual([null, 'damaged', null])
  expect(found[1]!.message).toContain('乙.duhe')
})

test('what is called off is called off, and no file is blamed for it', async () => {
  const stopped: RunChild = () => Promise.reject(cancelled())
  await expect(examinerIn(stopped, '')(files, signal)).rejects.toThrow(CaseProblem)
})

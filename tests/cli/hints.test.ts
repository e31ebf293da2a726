import { afterAll, expect, test } from 'vitest'
import { ACTOR, enterpriseId, makeCaseFile, rubrics, scoreOf, sheetKey, writeTo } from '../builders/case-file'
import { duhe, duheJson } from '../builders/cli'
import { tempFolder } from '../builders/folder'

const home = tempFolder(afterAll)
const { file, around } = makeCaseFile(home, 6)

writeTo(file, around, (session) => {
  for (let number = 1; number <= 6; number += 1) {
    const key = sheetKey(enterpriseId(number), 'selfAssessment')
    session.write(
      ACTOR,
      rubrics.enterprise.criteria.map(({ id }) => scoreOf(key, id, 0)),
    )
  }
})

test('prints the hints with what they may mean, and records that one was looked at', () => {
  const { json } = duheJson(home, 'hints', file)
  const [group] = json.groups
  expect(json.groups).toHaveLength(1)
  expect(group).toMatchObject({ id: 'all-full', open: [{ places: { length: 6 }, strength: 1 }], seen: [] })
  const words = duhe(home, ['hints', file]).stdout
  expect(words).toContain('提示不是结论')
  expect(words).toContain('6 份评完的自评里有 6 份各条都是满分')
  expect(words).toContain('可能无妨：')

  const seen = ['--seen', group.open[0].key, '--reason', '镇里统一先填满分，已要求重填']
  expect(duhe(home, ['hints', file, ...seen]).code).toBe(0)
  expect(duheJson(home, 'hints', file).json.groups[0]).toMatchObject({
    open: [],
    seen: [{ reason: '镇里统一先填满分，已要求重填' }],
  })
  expect(duhe(home, ['undo', file]).code).toBe(0)
  expect(duheJson(home, 'hints', file).json.groups[0].open).toHaveLength(1)
})

test('a hint that is not there cannot be set aside', () => {
  const { code, json } = duheJson(home, 'hints', file, '--seen', 'all-full/0', '--reason', '看过')
  expect([code, json.error.code]).toEqual([3, 'no-hint'])
  expect(duhe(home, ['hints', file, '--seen', 'all-full/0']).code).toBe(2)
})

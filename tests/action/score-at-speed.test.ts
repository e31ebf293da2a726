import type { SheetKey } from '@shared/case/sheet'
import { sheetEntity } from '@shared/entity'
import { afterAll, describe, expect, test } from 'vitest'
import { listPhrases } from '../../electron/handlers/phrases'
import { pasteAnswers, readSheet } from '../../electron/handlers/sheets'
import { undo } from '../../electron/handlers/undo'
import type { CaseSession } from '../../electron/session'
import { ACTOR, makeCaseFile, sheetKey, writeTo } from '../builders/case-file'
import { tempFolder } from '../builders/folder'

const folder = tempFolder(afterAll)
let cases = 0

/** Works on a case of its own with three enterprises. */
function inCase<T>(work: (session: CaseSession) => T): T {
  cases += 1
  const { file, around } = makeCaseFile(folder, 3, `评分${cases}.duhe`)
  return writeTo(file, around, work)
}

const scored = (deduction: number, reason: string | null = null) =>
  ({ kind: 'scored', deduction, reason, basis: null }) as const
const texts = (session: CaseSession, key: SheetKey, criterion: string) =>
  listPhrases(session, { key, criterion }).map(({ text }) => text)
const write = (session: CaseSession, key: SheetKey, item: string, reason: string) =>
  session.write(ACTOR, [{ kind: 'score-set', entity: sheetEntity(key), item, body: scored(50, reason) }])

describe('a paste', () => {
  const key = sheetKey('E001')

  test('is one action that one undo takes back', () => {
    inCase((session) => {
      write(session, key, '1.1', '缺计划')
      const before = readSheet(session, key).score
      const answers = [
        { criterion: '1.1', answer: scored(100, '未见计划') },
        { criterion: '6.2', answer: { ...scored(0, '缺2022年'), basis: { count: 1 } } },
        { criterion: '2.1', answer: scored(0) },
      ]
      const { score } = pasteAnswers(session, ACTOR, { key, answers })
      expect(score).toMatchObject({ unanswered: 41, total: 100 + 100 + 200 })
      undo(session, ACTOR)
      expect(readSheet(session, key).score).toEqual(before)
    })
  })

  test.each([
    ['above the points', [{ criterion: '2.1', answer: scored(250) }], 'deduction-out-of-range'],
    ['of no criterion', [{ criterion: '99.1', answer: scored(0) }], 'no-criterion'],
    ['twice', [1, 2].map(() => ({ criterion: '2.1', answer: scored(0) })), 'duplicate-criterion'],
  ])('with one row %s writes nothing at all', (_what, bad, code) => {
    inCase((session) => {
      const answers = [{ criterion: '1.1', answer: scored(0) }, ...bad]
      expect(() => pasteAnswers(session, ACTOR, { key, answers })).toThrow(expect.objectContaining({ code }))
      expect(readSheet(session, key).score.unanswered).toBe(44)
    })
  })
})

describe('the reasons on offer', () => {
  test('are those of the library until the case has taught others', () => {
    inCase((session) => {
      const key = sheetKey('E002')
      const shipped = texts(session, key, '13.2')
      expect(shipped).toHaveLength(4)
      write(session, sheetKey('E001'), '13.2', '仅大门一处张贴')
      write(session, sheetKey('E001'), '10.1', '夜班未排查')
      write(session, sheetKey('E003'), '13.2', `${shipped[1]}。`)
      expect(texts(session, key, '13.2')).toEqual([...shipped, '仅大门一处张贴', '夜班未排查'])
    })
  })

  test('carry the first letters of their pinyin, letters and digits alone', () => {
    inCase((session) => {
      write(session, sheetKey('E001'), '13.2', '“5S”区域未张贴、褪色')
      const learned = listPhrases(session, { key: sheetKey('E002'), criterion: '13.2' }).at(-1)
      expect(learned).toEqual({ text: '“5S”区域未张贴、褪色', initials: '5sqywztts' })
    })
  })

  test('are not taken from the other form, nor from what another scorer keeps apart of the same enterprise', () => {
    inCase((session) => {
      const apart = { ...sheetKey('E001'), scorer: '黄怀瑾' }
      write(session, apart, '13.2', '旁人所见')
      write(session, sheetKey('T'), '13.2', '镇级所见')
      expect(texts(session, sheetKey('E001'), '13.2')).toHaveLength(4)
      expect(texts(session, apart, '13.2')).toContain('旁人所见')
      expect(texts(session, sheetKey('E002'), '13.2')).toContain('旁人所见')
    })
  })
})

import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { REPORT_KINDS } from '@shared/contract/papers'
import { CASE_ENTITY, sheetEntity } from '@shared/entity'
import type { ReportModel } from '@shared/report'
import { bodyText } from '@shared/report/named-paragraph'
import { afterAll, describe, expect, test } from 'vitest'
import { caseReports } from '../../electron/handlers/case-reports'
import { previewReport } from '../../electron/handlers/desk-reports'
import { rewriteParagraph } from '../../electron/handlers/report-edits'
import { buildReport, generatedReport, wholeOf } from '../../electron/handlers/reports'
import { makeSample } from '../../electron/handlers/sample'
import { traceFigure } from '../../electron/handlers/trace-figure'
import { redo, undo } from '../../electron/handlers/undo'
import { CaseSession } from '../../electron/session'
import { ACTOR, makeCaseFile, resources, sheetKey, writeTo } from '../builders/case-file'
import { makeEventful } from '../builders/eventful-town'
import { tempFolder } from '../builders/folder'
import { testSurroundings } from '../builders/surroundings'
import { typesetHere } from '../builders/typeset'

const folder = tempFolder(afterAll)
const around = testSurroundings()
const SAMPLE = join(folder, '示例.duhe')
await makeSample(SAMPLE, { resources, around, typeset: typesetHere })
around.setClock(new Date('2024-12-06T01:00:00Z'))

let copies = 0
function town<T>(work: (session: CaseSession, file: string) => T): T {
  copies += 1
  const file = join(folder, `${copies}.duhe`)
  copyFileSync(SAMPLE, file)
  return writeTo(file, around, (session) => work(session, file))
}

const township = { kind: 'township', paragraph: 'conclusion' } as const
const preview = (session: CaseSession) =>
  previewReport({ session } as Parameters<typeof previewReport>[0], wholeOf('township'))

const paragraphsOf = (session: CaseSession, kind = 'township' as (typeof REPORT_KINDS)[number]) =>
  generatedReport(session, wholeOf(kind)).blocks.filter((block) => block.kind === 'paragraph')

const textsOf = ({ blocks }: ReportModel) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [bodyText(block)] : []))

const setScore = (session: CaseSession, subject: string, criterion: string, deduction: number) =>
  session.write(ACTOR, [
    {
      kind: 'score-set',
      entity: sheetEntity(sheetKey(subject, subject === 'T' ? 'verification' : 'selfAssessment')),
      item: criterion,
      body: { kind: 'scored', deduction, reason: '改为此分', basis: null },
    },
  ])

describe('the names of the paragraphs', () => {
  const empty = makeCaseFile(folder, 3, '空.duhe')
  /** The seed and the check code of a draw are no prose, and an empty book of forms has nothing to say. */
  const NO_PROSE = /^(种子|抽样框校验码)：|^所选的对象还没有评分。$/
  test.each(REPORT_KINDS)(
    '%s has one for each paragraph of prose, and no two alike, in every town',
    (kind) => {
      const check = (session: CaseSession) => {
        const prose = paragraphsOf(session, kind).filter((each) => !NO_PROSE.test(bodyText(each)))
        const ids = prose.map(({ id }) => id)
        expect(ids).not.toContain(undefined)
        expect(new Set(ids).size).toBe(ids.length)
      }
      town(check)
      town((session) => {
        makeEventful(session)
        check(session)
      })
      writeTo(empty.file, empty.around, check)
    },
  )
})

test('every format prints the rewritten text, whatever is generated afterwards, until it is given back', () => {
  const text = '经核实，全镇工作扎实，建议予以通报表扬。'
  const { file, before } = town((session, file) => {
    const before = textsOf(buildReport(session, wholeOf('township')))
    rewriteParagraph(session, ACTOR, { ...township, text })
    setScore(session, 'T', '1.1', 50)
    return { file, before }
  })
  writeTo(file, around, (again) => {
    expect(textsOf(buildReport(again, wholeOf('township'))).at(-1)).toBe(text)
    rewriteParagraph(again, ACTOR, { ...township, text: null })
    const generated = textsOf(buildReport(again, wholeOf('township'))).at(-1)
    expect(generated).toBe(bodyText(paragraphsOf(again).at(-1)!))
    expect(generated).not.toBe(before.at(-1))
  })
})

test('one changed score makes stale exactly the edits whose generated text it changes, with both values', () => {
  town((session) => {
    const before = new Map(paragraphsOf(session).map((each) => [each.id!, bodyText(each)]))
    for (const [paragraph, text] of before)
      rewriteParagraph(session, ACTOR, { ...township, paragraph, text: `${text}（专家组审定）` })
    expect(preview(session).edits.filter(({ isStale }) => isStale)).toEqual([])

    setScore(session, 'E001', '1.1', 125)
    const now = new Map(paragraphsOf(session).map((each) => [each.id!, bodyText(each)]))
    const changed = [...before].filter(([id, text]) => now.has(id) && now.get(id) !== text).map(([id]) => id)
    const stale = preview(session).edits.filter(({ isStale, generated }) => isStale && generated !== null)
    expect(changed.length).toBeGreaterThan(1)
    expect(stale.map(({ paragraph }) => paragraph).sort()).toEqual(changed.sort())
    for (const { changes, basedOn, generated } of stale)
      for (const { was, now: today } of changes) {
        if (was !== null && !was.includes('、')) expect(basedOn).toContain(was)
        if (today !== null && !today.includes('、')) expect(generated).toContain(today)
      }
    const conclusion = stale.find(({ paragraph }) => paragraph === 'conclusion')
    expect(conclusion?.changes).toEqual([{ was: '94.37', now: expect.stringMatching(/^94\.3\d$/) }])
  })
})

test('saying the same again over the text of today settles a stale edit', () => {
  town((session) => {
    const text = '全镇自评平均94.37分。'
    rewriteParagraph(session, ACTOR, { ...township, text })
    setScore(session, 'E001', '1.1', 125)
    expect(preview(session).edits[0]).toMatchObject({ isStale: true, numbers: ['94.37'] })
    rewriteParagraph(session, ACTOR, { ...township, text })
    expect(preview(session).edits[0]).toMatchObject({ isStale: false, changes: [], numbers: ['94.37'], text })
  })
})

test('an edit whose paragraph is gone is kept and listed, and can only be taken away', () => {
  town((session) => {
    const at = { kind: 'township', paragraph: 'verification/inconsistent/E048' } as const
    rewriteParagraph(session, ACTOR, { ...at, text: '已另行说明。' })
    session.write(ACTOR, [
      {
        kind: 'tolerance-declared',
        entity: CASE_ENTITY,
        item: 'tolerance',
        body: {
          total: 10_000,
          sectionShare: 10_000,
          fullToZero: false,
          severity: 'inconsistent',
          reason: '从宽',
        },
      },
    ])
    expect(preview(session).edits).toMatchObject([
      { paragraph: at.paragraph, text: '已另行说明。', generated: null },
    ])
    expect(() => rewriteParagraph(session, ACTOR, { ...at, text: '再写' })).toThrow('已经没有这一段')
    rewriteParagraph(session, ACTOR, { ...at, text: null })
    expect(preview(session).edits).toEqual([])
  })
})

test('a rewriting is one step back and forth, and no other document is touched', () => {
  town((session) => {
    const others = REPORT_KINDS.filter((kind) => kind !== 'township')
    const printed = () => others.map((kind) => buildReport(session, wholeOf(kind)))
    const before = printed()
    const own = () => textsOf(buildReport(session, wholeOf('township'))).at(-1)
    const generated = own()
    rewriteParagraph(session, ACTOR, { ...township, text: '另行报告。' })
    undo(session, ACTOR)
    expect(own()).toBe(generated)
    redo(session, ACTOR)
    expect(own()).toBe('另行报告。')
    expect(printed()).toEqual(before)
  })
})

test('a document of one subject lists the edits of its own paragraphs only', () => {
  town((session) => {
    const rewrite = (paragraph: string) =>
      rewriteParagraph(session, ACTOR, { kind: 'comparison', paragraph, text: '另行说明。' })
    rewrite('E048/result')
    rewrite('T/result')
    const editsOf = (subject: string | null) =>
      previewReport({ session } as Parameters<typeof previewReport>[0], {
        ...wholeOf('comparison'),
        subject,
      }).edits.map(({ paragraph, generated }) => [paragraph, generated !== null])
    expect(editsOf('E048')).toEqual([['E048/result', true]])
    expect(editsOf(null).sort()).toEqual([
      ['E048/result', true],
      ['T/result', true],
    ])
  })
})

test('the generated words typed again are no rewriting, and there is nothing to give back of what is generated', () => {
  town((session) => {
    const text = bodyText(paragraphsOf(session).at(-1)!)
    expect(() => rewriteParagraph(session, ACTOR, { ...township, text })).toThrow('没有改写过')
    rewriteParagraph(session, ACTOR, { ...township, text: '另行报告。' })
    rewriteParagraph(session, ACTOR, { ...township, text })
    expect(preview(session).edits).toEqual([])
    expect(() => rewriteParagraph(session, ACTOR, { ...township, text: null })).toThrow('没有改写过')
  })
})

test('a closed case and one open for reading are not rewritten', () => {
  const rewrite = (of: CaseSession) => rewriteParagraph(of, ACTOR, { ...township, text: '另行报告。' })
  const file = town((session, file) => {
    const body = { phase: 'closed', at: session.now() } as const
    session.write(ACTOR, [{ kind: 'phase-entered', entity: CASE_ENTITY, item: 'phase', body }])
    expect(() => rewrite(session)).toThrow('案卷已办结')
    return file
  })
  const reading = CaseSession.open(file, 'read', around)
  expect(() => rewrite(reading)).toThrow('只读')
  reading.close()
})

test('a number written by hand says who wrote it when it is asked where it comes from', () => {
  town((session) => {
    rewriteParagraph(session, ACTOR, { ...township, text: '另有77家待查。' })
    const { report } = preview(session)
    const block = report.blocks.findLast((each) => each.kind === 'paragraph')!
    const phrases = block.runs[0]!.text
    const at = typeof phrases === 'string' ? undefined : phrases.find(({ text }) => text === '77')?.at
    expect(traceFigure(caseReports(session), { ...wholeOf('township'), at: at! })).toEqual({
      text: '77',
      isByHand: true,
      counted: '77',
      made: `${ACTOR}2024年12月6日改写时手写的数，案卷里没有它的来源`,
      rows: [],
      more: 0,
    })
  })
})

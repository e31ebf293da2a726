import type { CaseRecord } from '@shared/case'
import type { ReportEdit } from '@shared/case/report-edit'
import { reportEntity } from '@shared/entity'
import { heading, type Paragraph, type TracedReport, textOf, type Words } from '@shared/report'
import { withNewFigures } from '@shared/report/edited-words'
import { editedReport } from '@shared/report/edits'
import { pairFigures, staleWords } from '@shared/report/figure-changes'
import { figure, words } from '@shared/report/figures'
import { bodyFigures, bodyText, named, numbered } from '@shared/report/named-paragraph'
import type { Source } from '@shared/report/source'
import { figuresOf } from '@shared/report/walk'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

/** A source of its own for every place of a paragraph. */
const sourceOf = (paragraph: string, place: number): Source => ({
  is: 'label',
  of: { names: 'subject', id: `${paragraph} ${place}` },
})

type Numbers = readonly (readonly number[])[]

const paragraphOf = (numbers: readonly number[], index: number): Paragraph<Words> => {
  const id = `p${index}`
  const sentence = words`第${''}段：${numbers.flatMap((value, place) => [figure(String(value), sourceOf(id, place)), { text: '分，' }])}完`
  return index % 2 === 0 ? named(id, sentence) : numbered(id, index, sentence)
}

const reportOf = (numbers: Numbers): TracedReport => ({
  title: '报告',
  subtitle: [],
  date: '2024-12-01',
  fileName: '报告',
  blocks: [heading(1, '一、'), ...numbers.map(paragraphOf)],
})

const editOf = (of: Paragraph<Words>, text: string): ReportEdit => ({
  report: 'township',
  paragraph: of.id!,
  text,
  basedOn: bodyText(of),
  figures: bodyFigures(of).map((each) => each.text),
  by: '沈远山',
  at: '2024-12-01T00:00:00Z',
})

const edited = (
  report: TracedReport,
  edits: readonly ReportEdit[],
  conflicts: CaseRecord['conflicts'] = [],
) => editedReport(report, 'township', { reportEdits: edits, conflicts })

const paragraphs = ({ blocks }: TracedReport) => blocks.filter((block) => block.kind === 'paragraph')
const printed = (of: Paragraph<Words>) => bodyText(of)
const shape = fc.array(fc.array(fc.nat(999), { maxLength: 6 }), { minLength: 1, maxLength: 6 })
const ownWords = fc.string({
  unit: fc.constantFrom(...'镇企分，。 0123456789.%年'),
  minLength: 1,
  maxLength: 40,
})
const oneLine = ownWords.map((text) => text.trim()).filter((text) => text !== '')

describe('whatever the case comes to say', () => {
  test('a rewritten paragraph is printed as it was written, and every other as generated', () => {
    fc.assert(
      fc.property(
        shape,
        shape,
        fc.array(fc.option(oneLine, { nil: null }), { maxLength: 6 }),
        (was, now, texts) => {
          const edits = paragraphs(reportOf(was)).flatMap((each, index) =>
            texts[index] ? [editOf(each, texts[index])] : [],
          )
          const generated = reportOf(now)
          const { report, edits: beside } = edited(generated, edits)
          const wanted = paragraphs(generated).map((each, index) =>
            index < was.length && texts[index] ? texts[index] : printed(each),
          )
          expect(paragraphs(report).map(printed)).toEqual(wanted)
          expect(beside.map(({ text }) => text).sort()).toEqual(edits.map(({ text }) => text).sort())
        },
      ),
    )
  })

  test('an edit is stale exactly where the generated text is another one, and gone where there is none', () => {
    fc.assert(
      fc.property(shape, shape, (was, now) => {
        const edits = paragraphs(reportOf(was)).map((each) => editOf(each, '改写'))
        const today = paragraphs(reportOf(now)).map(bodyText)
        for (const { paragraph, isStale, generated, basedOn } of edited(reportOf(now), edits).edits) {
          const text = today[Number(paragraph.slice(1))] ?? null
          expect([paragraph, generated, isStale]).toEqual([paragraph, text, text !== basedOn])
        }
      }),
    )
  })

  test('the numbers that were the same before and after never count as changed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), fc.array(fc.nat(9)), (was, now) => {
        const { kept, changes } = pairFigures(was.map(String), now.map(String))
        if (was.length === now.length)
          expect(changes).toEqual(
            was.flatMap((value, at) =>
              value === now[at] ? [] : [{ was: String(value), now: String(now[at]) }],
            ),
          )
        for (const at of kept) expect(was.map(String)).toContain(String(now[at]))
        expect(kept.length + (changes[0]?.now?.split('、').length ?? 0)).toBeLessThanOrEqual(
          now.length + changes.length,
        )
      }),
    )
  })
})

test('the same paragraph of another kind of document is left alone', () => {
  const report = reportOf([[1], [2]])
  const other = { ...editOf(paragraphs(report)[0]!, '别处'), report: 'self-assessment' }
  expect(edited(report, [other])).toEqual({ report, edits: [], contested: [] })
})

test('a list keeps its numbers and its own place in it', () => {
  const before = reportOf([[1], [2]])
  const edit = editOf(paragraphs(before)[1]!, '自己的话')
  const moved = { ...before, blocks: [numbered('p1', 6, bodyText(paragraphs(before)[1]!))] }
  const [line] = paragraphs(edited(moved, [edit]).report)
  expect(line!.runs.map(({ text }) => textOf(text))).toEqual(['7. ', '自己的话'])
  expect(edited(moved, [edit]).edits[0]!.isStale).toBe(false)
})

describe('a figure of the rewritten text', () => {
  const generated = reportOf([[94, 3, 15]])
  const [paragraph] = paragraphs(generated)
  const sourcesIn = (text: string, now: readonly number[] = [94, 3, 15]) =>
    figuresOf(edited(reportOf([now]), [editOf(paragraph!, text)]).report).map(
      ({ text: shown, source }) => [shown, source.is === 'label' ? sourcePlace(source) : source.is] as const,
    )
  const sourcePlace = (source: Source) => JSON.stringify(source).match(/p0 (\d)/)?.[1]

  test('keeps the source that it had, in whatever order it stands', () => {
    expect(sourcesIn('先3后94')).toEqual([
      ['3', '1'],
      ['94', '0'],
    ])
  })

  test('is one written by hand where the paragraph holds no such number', () => {
    expect(sourcesIn('共95家，3家')).toEqual([
      ['95', 'edited'],
      ['3', '1'],
    ])
  })

  test('is never a part of a longer number', () => {
    expect(sourcesIn('153、3.5、94%、1,500、15.')).toEqual([
      ['153', 'edited'],
      ['3.5', 'edited'],
      ['94%', 'edited'],
      ['1,500', 'edited'],
      ['15', '2'],
    ])
  })

  test('takes no source of another figure that came to be the same', () => {
    expect(sourcesIn('94与3', [3, 94, 15])).toEqual([
      ['94', 'edited'],
      ['3', 'edited'],
    ])
  })
})

test('a text of several lines is several paragraphs, the first of which bears the name', () => {
  const report = reportOf([[1]])
  const { report: shown } = edited(report, [editOf(paragraphs(report)[0]!, '第一段\n\n第二段')])
  expect(paragraphs(shown).map(({ id, continues, runs }) => [id, continues, runs[0]!.text])).toEqual([
    ['p0', undefined, '第一段'],
    [undefined, 'p0', '第二段'],
  ])
})

test('what two laptops rewrote at once is named and printed as generated', () => {
  const report = reportOf([[1]])
  const conflicts = [{ entity: reportEntity('township'), item: 'p0', eventIds: ['a', 'b'] }]
  expect(edited(report, [], conflicts)).toEqual({ report, edits: [], contested: ['p0'] })
})

describe('the figures of today put into a text', () => {
  const put = (text: string, ...changes: readonly (readonly [string, string])[]) =>
    withNewFigures(
      text,
      changes.map(([was, now]) => ({ was, now })),
    )

  test('replace those that stand in it once, all at a time', () => {
    expect(put('甲3家、乙94.37分', ['94.37', '94.35'], ['3', '4'])).toBe('甲4家、乙94.35分')
    expect(put('甲3家、乙4家', ['3', '4'], ['4', '3'])).toBe('甲4家、乙3家')
  })

  test('leave what could be meant by two, or is a part of a longer number', () => {
    expect(put('甲3家、乙3家', ['3', '4'])).toBe('甲3家、乙3家')
    expect(put('甲3家', ['3', '4'], ['3', '5'])).toBe('甲3家')
    expect(put('共13.3分', ['3', '4'])).toBe('共13.3分')
    expect(put('缺3项台账', ['缺3项', '缺5项'], ['3', '4'])).toBe('缺3项台账')
  })
})

test('what changed is said with the old and the new value', () => {
  const changes = pairFigures(['94.37', '3', '8'], ['94.35', '3', '8', '77']).changes
  expect(staleWords(pairFigures(['94.37', '3'], ['94.35', '3']).changes)).toBe(
    '改写后数据有变：94.37 → 94.35',
  )
  expect(staleWords(changes)).toBe('改写后数据有变：94.37、3、8 → 94.35、3、8、77')
  expect(
    staleWords([
      { was: null, now: '3' },
      { was: '4', now: null },
    ]),
  ).toBe('改写后数据有变：新增 3；不再有 4')
  expect(staleWords([])).toBe('改写后这一段生成的文字有变')
})

import { createHash } from 'node:crypto'
import { heading, type Paragraph, paragraph, type ReportBlock, type ReportModel } from '@shared/report'
import { passagesOf } from '@shared/report/passages'
import { type ReadBack, readBack } from '@shared/report/read-back'
import { numberGaps } from '@shared/report/read-back/number-gaps'
import type { WordBlock, WordParagraph } from '@shared/report/read-back/word-file'
import { type BlockMarks, readMark, wordMarks } from '@shared/report/word-marks'
import { comparableText, readableText } from '@shared/report/word-text'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
const ORIGIN = { caseId: 'c1', kind: 'township', subject: null, asOf: '1' }

const prose = (id: string, text: string): Paragraph => ({ ...paragraph(text), id })
const numbered = (id: string, no: number, text: string): Paragraph => ({
  ...paragraph(`${no}. `, text),
  id,
  isNumbered: true,
})

const modelOf = (...blocks: readonly ReportBlock[]): ReportModel => ({
  title: '云海镇报告',
  subtitle: ['云海镇', '2024年12月6日'],
  date: '2024-12-06',
  fileName: '报告',
  blocks,
})

/** What a Word file says that nobody has touched. */
function wordOf(model: ReportModel, origin = ORIGIN): WordBlock[] {
  const marks = wordMarks(model, origin, digest)
  const line = (text: string, of: BlockMarks | null, isBody: boolean): WordParagraph => ({
    kind: 'paragraph',
    text,
    marks: of ? [of.start, ...(of.end ? [of.end] : [])] : [],
    isBody,
  })
  const linesOf = (block: ReportBlock, of: BlockMarks | null): WordBlock[] => {
    switch (block.kind) {
      case 'paragraph':
        return [line(block.runs.map(({ text }) => text).join(''), of, true)]
      case 'heading':
        return [line(block.text, of, false)]
      case 'table':
        return [
          line(block.caption, of, false),
          { kind: 'table', text: block.rows.flatMap((row) => row.map((cell) => cell?.text)).join('\n') },
          line('', null, true),
        ]
      case 'signature':
        return [line('', of, true), ...block.lines.map((text) => line(text, null, true))]
      default:
        return []
    }
  }
  return [
    line(model.title, marks.head, false),
    ...model.subtitle.map((text) => line(text, null, false)),
    ...model.blocks.flatMap((block, index) => linesOf(block, marks.blocks[index]!)),
  ]
}

const MODEL = modelOf(
  heading(1, '一、'),
  prose('first', '全镇自评平均94.37分，3家未评。'),
  prose('second', '核实平均87.90分，其中2家不一致。'),
  numbered('third', 1, '未见2024年计划。'),
  {
    kind: 'table',
    caption: '各部分得分',
    columns: [],
    rows: [[{ text: '全域统筹' }, { text: '28' }]],
  },
  prose('last', '建议通报表扬。'),
  { kind: 'signature', lines: ['专家组（签字）：', '2024年12月6日'] },
)

interface Reading {
  today?: ReportModel
  atExport?: ReportModel | null
}

const read = (blocks: readonly WordBlock[], { today = MODEL, atExport = MODEL }: Reading = {}): ReadBack =>
  readBack({ word: { blocks }, of: ORIGIN, today, edits: [], atExport, digest })

const listed = ({ paragraphs }: ReadBack) =>
  paragraphs.flatMap(({ id, state, text }) => (state === 'unchanged' ? [] : [[id, state, text]]))

const edited = (from: string, to: string, blocks = wordOf(MODEL)): WordBlock[] =>
  blocks.map((block) => ({ ...block, text: block.text.replace(from, to) }))

const placeOf = (text: string) => wordOf(MODEL).findIndex((block) => block.text.includes(text))

const body = (text: string, marks: readonly string[] = []): WordParagraph => ({
  kind: 'paragraph',
  text,
  marks,
  isBody: true,
})

describe('whatever the report says', () => {
  const text = fc
    .string({ unit: fc.constantFrom(...'镇企分，。 　\t0123456789.%年\u00ad'), minLength: 1, maxLength: 40 })
    .filter((each) => comparableText(each) !== '')
  const models = fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { maxLength: 8 }).map((all) =>
    modelOf(
      ...all.flatMap((lines, index): ReportBlock[] => {
        const [first, ...more] = lines
        const id = `p${index}`
        const begin = index % 3 === 0 ? numbered(id, index + 1, first!) : prose(id, first!)
        const rest = more.map((each): ReportBlock => ({ ...paragraph(each), continues: id }))
        return [...(index % 4 === 0 ? [heading(1, `${index}、`)] : []), begin, ...rest]
      }),
    ),
  )

  test('a Word file that nobody touched says nothing new', () => {
    fc.assert(
      fc.property(models, (model) => {
        const back = read(wordOf(model), { today: model, atExport: model })
        expect(listed(back)).toEqual([])
        expect(back.untaken).toEqual([])
        expect(back.paragraphs).toHaveLength(passagesOf(model).length)
      }),
    )
  })

  test('nor does one in which only blanks and invisible marks were changed', () => {
    fc.assert(
      fc.property(models, (model) => {
        const blank = (given: string) => `\u200b${given.replace(/[ 　\t]+/g, '　\u00a0 ').trim()}\u00ad `
        const blocks = wordOf(model).map((block) => ({ ...block, text: blank(block.text) }))
        expect(listed(read(blocks, { today: model, atExport: model }))).toEqual([])
      }),
    )
  })

  test('what only the case has changed since is no change of the officials', () => {
    fc.assert(
      fc.property(models, models, (was, now) => {
        const changed = read(wordOf(was), { today: now, atExport: was }).paragraphs.filter(
          ({ state }) => state !== 'unchanged',
        )
        expect(changed).toEqual([])
      }),
    )
  })

  test('one rewritten paragraph is the only change, wherever it stands, and both its marks may be lost but one', () => {
    fc.assert(
      fc.property(
        models.filter((model) => passagesOf(model).length > 0),
        fc.nat(),
        fc.constantFrom('both', 'start', 'end'),
        (model, pick, kept) => {
          const passages = passagesOf(model)
          const { id, isNumbered } = passages[pick % passages.length]!
          const own = (name: string) => {
            const mark = readMark(name)
            return mark?.is === 'passage' && mark.key === digest(`c1\ntownship\n${id}`)
          }
          const isKept = (name: string) => kept === 'both' || name.startsWith(kept === 'start' ? 'dh' : 'dz')
          const blocks = wordOf(model).map((block) =>
            block.kind === 'paragraph' && block.marks.some(own)
              ? { ...block, text: `${isNumbered ? '9. ' : ''}另行报告。`, marks: block.marks.filter(isKept) }
              : block,
          )
          const back = read(blocks, { today: model, atExport: model })
          expect(listed(back).map(([which, state]) => [which, state])).toEqual([[id, 'changed']])
          expect(listed(back)[0]![2]).toMatch(/^另行报告。/)
        },
      ),
    )
  })
})

describe('an edited Word file', () => {
  test('says what was changed, and which numbers are not those of the report', () => {
    const { paragraphs } = read(edited('94.37分，3家', '95.12分，3家'))
    const [first] = paragraphs
    expect(first).toMatchObject({
      id: 'first',
      state: 'changed',
      printed: '全镇自评平均94.37分，3家未评。',
      text: '全镇自评平均95.12分，3家未评。',
      numbers: [{ inCase: '94.37', inWord: '95.12' }],
      notes: [],
      isTakeable: true,
    })
    expect(paragraphs.slice(1).map(({ state }) => state)).toEqual(['unchanged', 'unchanged', 'unchanged'])
  })

  test('keeps the number of a list out of its text, whatever became of it', () => {
    for (const line of [
      '1. 未见新计划。',
      '2、未见新计划。',
      '未见新计划。',
      '１．未见新计划。'.normalize('NFKC'),
    ])
      expect(listed(read(edited('1. 未见2024年计划。', line)))).toEqual([
        ['third', 'changed', '未见新计划。'],
      ])
  })

  test('makes of a paragraph in two the same paragraph in two lines', () => {
    const at = placeOf('94.37')
    const blocks = wordOf(MODEL)
    const [start, end] = (blocks[at] as WordParagraph).marks
    blocks.splice(at, 1, body('全镇自评平均94.37分。', [start!]), body('3家未评。', [end!]))
    const [first] = read(blocks).paragraphs
    expect(first).toMatchObject({ id: 'first', state: 'changed', text: '全镇自评平均94.37分。\n3家未评。' })
    expect(first!.notes.join()).toContain('2段')
  })

  test('joins a new paragraph to the one before it, under a heading to the one after it, and else says that it has no place', () => {
    const blocks = wordOf(MODEL)
    blocks.splice(placeOf('94.37') + 1, 0, body('新加。'))
    expect(listed(read(blocks))).toEqual([['first', 'changed', '全镇自评平均94.37分，3家未评。\n新加。']])
    const under = wordOf(MODEL)
    under.splice(placeOf('一、') + 1, 0, body('新加。'))
    expect(listed(read(under))).toEqual([['first', 'changed', '新加。\n全镇自评平均94.37分，3家未评。']])
    const between = modelOf(prose('only', '甲。'), heading(1, '二、'), heading(1, '三、'))
    const lonely = wordOf(between)
    lonely.splice(lonely.length - 1, 0, body('新加。'))
    expect(listed(read(lonely, { today: between, atExport: between }))).toEqual([[null, 'added', '新加。']])
  })

  test('lists what was deleted, emptied or joined to another, and takes nothing of it', () => {
    const without = wordOf(MODEL).filter((_, index) => index !== placeOf('87.90'))
    const emptied = edited('核实平均87.90分，其中2家不一致。', '')
    for (const blocks of [without, emptied])
      expect(read(blocks).paragraphs.at(-1)).toMatchObject({ id: 'second', state: 'gone', isTakeable: false })
    const merged = wordOf(MODEL)
    const [a, b] = [merged[placeOf('94.37')], merged[placeOf('87.90')]] as WordParagraph[]
    merged.splice(placeOf('94.37'), 2, body(`${a!.text}${b!.text}`, [...a!.marks, ...b!.marks]))
    const back = read(merged)
    expect(listed(back).map(([id, state]) => [id, state])).toEqual([
      ['first', 'changed'],
      ['second', 'gone'],
    ])
    expect(back.paragraphs.at(-1)!.notes[0]).toContain('并入')
  })

  test('does not take a paragraph for the deleted one before it whose marks it was left with', () => {
    const blocks = wordOf(MODEL)
    const [a, b] = [blocks[placeOf('94.37')], blocks[placeOf('87.90')]] as WordParagraph[]
    blocks.splice(placeOf('94.37'), 2, body(b!.text, [...a!.marks, ...b!.marks]))
    expect(listed(read(blocks)).map(([id, state]) => [id, state])).toEqual([['first', 'gone']])
  })

  test('knows a paragraph that lost both its marks by its place and its words, and says so', () => {
    const blocks = edited('87.90分，其中2家', '88.00分，其中2家').map((block) =>
      block.text.includes('88.00') ? body(block.text) : block,
    )
    const second = read(blocks).paragraphs.find(({ id }) => id === 'second')!
    expect(second).toMatchObject({ state: 'changed', numbers: [{ inCase: '87.90', inWord: '88.00' }] })
    expect(second.notes[0]).toContain('标记已丢失')
    const same = wordOf(MODEL).map((block) => (block.text.includes('87.90') ? body(block.text) : block))
    expect(listed(read(same))).toEqual([])
  })

  test('tells the change of the officials apart from that of the case', () => {
    const today = modelOf(prose('first', '全镇自评平均94.31分，3家未评。'), prose('last', '建议通报表扬。'))
    const was = modelOf(prose('first', '全镇自评平均94.37分，3家未评。'), prose('last', '建议通报表扬。'))
    const both = edited('3家未评', '3家尚未自评', wordOf(was))
    const [first, last] = read(both, { today, atExport: was }).paragraphs
    expect(first).toMatchObject({
      state: 'changed',
      numbers: [{ inCase: '94.31', inWord: '94.37' }],
      isExportKnown: true,
      isTakeable: true,
    })
    expect(first!.notes.join()).toContain('导出之后案卷')
    expect(last!.state).toBe('unchanged')
    expect(read(both, { today, atExport: null }).paragraphs[0]!.isExportKnown).toBe(false)
    expect(listed(read(edited('94.37', '94.31', wordOf(was)), { today, atExport: was }))).toEqual([])
  })

  test('takes nothing of a paragraph that the report has no more, or that is too long', () => {
    const today = modelOf(prose('first', '全镇自评平均94.37分，3家未评。'))
    const gone = read(edited('建议通报', '不建议通报'), { today }).paragraphs.find(({ id }) => id === 'last')
    expect(gone).toMatchObject({ state: 'changed', printed: null, isTakeable: false })
    const long = read(edited('建议通报表扬。', '长'.repeat(4_001))).paragraphs.at(-1)
    expect(long).toMatchObject({ state: 'changed', isTakeable: false })
    expect(long!.notes.join()).toContain('4000字')
  })

  test('names the headings, tables and signatures that were changed, of which nothing is taken', () => {
    expect(read(edited('全域统筹', '全域统筹标准化')).untaken).toEqual(['表：各部分得分'])
    expect(read(edited('专家组（签字）：', '督导组（签字）：')).untaken).toEqual([
      '督导组（签字）： 2024年12月6日',
    ])
    expect(read(edited('一、', '一、总体')).untaken).toEqual(['一、总体'])
    expect(listed(read(edited('一、', '一、总体')))).toEqual([])
  })

  test('gives nothing to a paragraph under the mark of another case, nor twice under one mark', () => {
    const foreign = wordOf(MODEL, { ...ORIGIN, caseId: 'c2' })
    expect(read(edited('94.37', '95.12', foreign)).paragraphs.filter(({ isTakeable }) => isTakeable)).toEqual(
      [],
    )
    const blocks = wordOf(MODEL)
    const at = placeOf('94.37')
    blocks.splice(at + 1, 0, body('第二次。', (blocks[at] as WordParagraph).marks))
    expect(listed(read(blocks))).toEqual([['first', 'changed', '全镇自评平均94.37分，3家未评。\n第二次。']])
  })
})

test('the name of a bookmark is one that Word takes', () => {
  const { head, blocks } = wordMarks(MODEL, ORIGIN, digest)
  const names = [head, ...blocks].flatMap((marks) => (marks ? [marks.start, marks.end ?? []].flat() : []))
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[a-z]\w{0,39}$/)
})

test('readable text has no trace of how it was typed', () => {
  expect(readableText(' 甲\u00ad乙\t丙 \r\n\r\n　丁\u0000\u200b ')).toBe('甲乙 丙\n丁')
  expect(comparableText('签字：　　\t 年')).toBe('签字： 年')
})

test('numbers are paired place by place, and one that was put in has none beside it', () => {
  expect(numberGaps('平均94.37分，3家', '平均95分，3家')).toEqual([{ inCase: '94.37', inWord: '95' }])
  expect(numberGaps('平均94.37分，3家', '另有77家，平均94.37分，3家')).toEqual([
    { inCase: null, inWord: '77' },
  ])
  expect(numberGaps('平均94.37分，3家', '平均94.37分')).toEqual([])
  const behind = [{ was: '94.37', now: '94.31' }]
  expect(numberGaps('平均94.37分', '均分94.37分', behind)).toEqual([{ inCase: '94.31', inWord: '94.37' }])
  expect(numberGaps('平均94.37分', '均分94.31分', behind)).toEqual([{ inCase: '94.37', inWord: '94.31' }])
})

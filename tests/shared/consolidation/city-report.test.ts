import { describe, expect, it } from 'vitest'
import type { TownSummary } from '../../../shared/consolidation/town-summary'
import { CITY_KIND } from '../../../shared/contract/papers'
import { textOf } from '../../../shared/report'
import { traceCity } from '../../../shared/report/city-trace'
import { cityReading } from '../../../shared/report/city-trace/city-reading'
import { editedReport } from '../../../shared/report/edits'
import { bodyFigures, bodyText } from '../../../shared/report/named-paragraph'
import { figuresOf, linesOf } from '../../../shared/report/walk'
import { cityOf, expectTraced, linesIn } from '../../builders/city-papers'
import { countySummaries } from '../../builders/county'

const county = countySummaries()
const made = cityOf({ summaries: county })
const text = linesIn(made).join('\n')

describe('the city report', () => {
  it('has the parts that the plan asks of it', () => {
    const heads = made.report.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [textOf(block.text)] : [],
    )
    expect(heads).toEqual([
      '前言',
      '一、总体情况',
      '二、主要成果',
      '三、共性问题',
      '四、突出的个性问题',
      '五、整改措施',
      '六、下一步工作计划',
    ])
    expect(textOf(made.report.title)).toBe('澜州市标准化提质增效行动工作报告')
    expect(made.report.fileName).toBe('澜州市_标准化提质增效行动工作报告_20250108')
  })

  it('says what is common, what stands out, and of whom', () => {
    expect(text).toContain('，4个镇（街道）有扣分，参评227家中97家扣分，占42.7%')
    expect(text).toContain('赤礁镇细则5.1（机构和职责）问题突出。')
    expect(text).toContain('校正后小于0.0001')
    expect(text).toContain('全市参评227家中仅3家扣分')
    expect(text).toContain('碧澜镇（10件）')
  })

  it('has a figure for the towns, for their problems and for 重新帮扶', () => {
    const captions = made.report.blocks.flatMap((block) =>
      block.kind === 'figure' ? [textOf(block.data.caption)] : [],
    )
    expect(captions).toEqual([
      '各镇（街道）首次核实均分及95%置信区间',
      '重新帮扶前后的核实均分',
      '主要问题在各镇（街道）的扣分家数占比',
    ])
  })

  it('says of nothing that there is nothing', () => {
    const empty = cityOf({ summaries: [] })
    expect(linesIn(empty)).toContain('没有可以汇总的案卷。')
  })

  it('marks the means of few enterprises, and says what the mark means', () => {
    const rows = made.report.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    const marked = rows.flatMap((row) => row.map((cell) => (cell ? textOf(cell.text) : '')))
    expect(marked).toContain('92.70*')
    expect(marked).toContain('92.07')
    expect(text).toContain('后带*的，抽中核实不足10家')
  })

  it('lays the first findings of the drawn beside the bound that rests on them', () => {
    const work = made.report.blocks.find(
      (block) => block.kind === 'table' && textOf(block.caption) === '各镇（街道）工作情况',
    )!
    if (work.kind !== 'table') throw new Error('no table')
    const titles = work.columns.map(({ title }) => textOf(title))
    const cellOf = (town: string, column: string) => {
      const row = work.rows.find(([name]) => textOf(name!.text) === town)!
      return textOf(row[titles.indexOf(column)]!.text)
    }
    expect(cellOf('青汐镇', '现不一致')).toBe('0')
    expect(cellOf('青汐镇', '抽中首次不一致')).toBe('2')
    expect(cellOf('青汐镇', '推断上限')).toBe('29')
    expect(cellOf('远埔镇', '抽中首次不一致')).toBe('—')
  })

  it('says once what several towns have alike, and no interval of what is wholly known', () => {
    expect(text).toContain('督促碧澜镇、赤礁镇（各1个阶段已到期）；远埔镇（2个阶段已到期）限期')
    const [first] = county as [TownSummary]
    const subjects = first.subjects.filter(({ id, isDrawn }) => id === 'T' || isDrawn)
    const known = cityOf({ summaries: [{ ...first, subjects, random: { ...first.random!, N: 10 } }] })
    expectTraced(known)
    const words = linesIn(known).find((line) => line.includes('随机核实'))!
    expect(words).toContain('名单内企业已全部核实')
    expect(words).not.toContain('置信区间')
  })

  it('says of one town alone that nothing is common to the city', () => {
    const alone = linesIn(cityOf({ summaries: county.slice(0, 1) })).join('\n')
    expect(alone).toContain('共性问题只说明该镇各企业之间的共性')
    expect(alone).toContain('对碧澜镇的安全生产')
    expect(text).not.toContain('只有一个镇')
  })

  it('names the cities where the files belong to several', () => {
    const foreign = county.map((each, index) => (index === 3 ? { ...each, city: '望海市' } : each))
    const city = cityOf({ summaries: foreign })
    expectTraced(city)
    expect(linesIn(city).join('\n')).toContain('所收案卷分属澜州市、望海市，都已计入，请核对是否收错。')
  })

  it('warns where one town is counted by 自评 and another by 核实', () => {
    const selfOnly = county[2]!
    const lifted = selfOnly.subjects.map((each) => ({
      ...each,
      sheets: each.sheets.map((sheet) => ({ ...sheet, phase: 'verification' as const })),
    }))
    const mixed = [county[0]!, { ...selfOnly, caseId: 'other', subjects: lifted }]
    const words = (summaries: readonly TownSummary[]) => linesIn(cityOf({ summaries })).join('\n')
    expect(words(mixed)).toContain('须结合评分阶段')
    expect(words(county)).not.toContain('须结合评分阶段')
  })

  it('names each paragraph once', () => {
    const ids = made.report.blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.id ? [block.id] : [],
    )
    expect(new Set(ids).size).toBe(ids.length)
    const paragraphs = made.report.blocks.filter((block) => block.kind === 'paragraph')
    expect(ids).toHaveLength(paragraphs.length)
  })

  it('keeps a rewritten paragraph over the next consolidation, with the figures that are still there', () => {
    const block = made.report.blocks.find(
      (each) => each.kind === 'paragraph' && each.id === 'overview/verified',
    )!
    if (block.kind !== 'paragraph') throw new Error('no paragraph')
    const edit = {
      report: CITY_KIND,
      paragraph: 'overview/verified',
      text: '核实生产经营单位30家，另走访5家。',
      basedOn: bodyText(block),
      figures: bodyFigures(block).map((each) => each.text),
      by: '许文彬',
      at: '2025-01-07T01:00:00Z',
    }
    const { report, edits } = editedReport(made.report, CITY_KIND, { reportEdits: [edit], conflicts: [] })
    expect(edits[0]).toMatchObject({ isStale: false, numbers: ['5'] })
    const reading = cityReading({ ...made.reading, edits: [edit] })
    const written = figuresOf(report).filter(({ source }) => source.is === 'edited')
    expect(written.map(({ source }) => traceCity(source, reading).text)).toEqual(['5'])
    const fewer = cityOf({ summaries: county.slice(0, 1) })
    const later = editedReport(fewer.report, CITY_KIND, { reportEdits: [edit], conflicts: [] })
    expect(later.edits[0]!.isStale).toBe(true)
    expect(linesOf(later.report).map(textOf)).toContain(edit.text)
  })
})

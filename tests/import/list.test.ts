import type { Cell } from '@shared/import/grid'
import { describe, expect, it } from 'vitest'
import {
  caseAfter,
  caseWith,
  factsOf,
  gridOf,
  inventedCode,
  inventedName,
  LIST_HEADER,
  listOf,
  listRow,
  problemsOf,
  stageInto,
} from './books'

const staged = (...rows: Cell[][]) => stageInto(caseAfter(), gridOf(rows))

describe('an enterprise list', () => {
  it('becomes facts, and the same list again changes nothing', () => {
    const grid = gridOf(listOf(100))
    const first = stageInto(caseAfter(), grid)
    expect(first).toMatchObject({
      kind: 'enterprises',
      rows: 100,
      added: 100,
      changed: 0,
      same: 0,
      problems: [],
    })
    expect(factsOf(first, 'Q7')).toEqual({
      name: inventedName(7),
      creditCode: inventedCode(7),
      employees: 27,
      revenueWanYuan: 107,
      industry: '服装制造',
      address: '虚构路7号',
      contact: '张三',
      phone: '0595-88880000',
    })
    const again = stageInto(caseAfter(first.changes), grid)
    expect(again).toMatchObject({ rows: 100, added: 0, changed: 0, same: 100, problems: [], changes: [] })
  })
})

describe('the cells of a list', () => {
  it.each([
    ['单位名称', '社会信用代码', '职工人数', '年营业收入(万元)', '所属行业'],
    ['生产经营单位名称', '统一社会信用代码*', '员工人数', '营业收入/万元', '行业领域'],
    [' 企业 名称 ', '统一社会\n信用代码', '从业人员（人）', '2023年营业收入（万元）', '行 业'],
    ['企业全称（必填）', '信用代码：', '从业人员数', '主营业务收入【万元】', '行业类型'],
  ])('is recognised under the headings %s, %s, %s, %s, %s', (...header) => {
    const staging = staged(header, ['甲公司', inventedCode(1), 12, 34.5, '食品'])
    expect(staging.problems).toEqual([])
    expect(factsOf(staging, 'E001')).toEqual({
      name: '甲公司',
      creditCode: inventedCode(1),
      employees: 12,
      revenueWanYuan: 34.5,
      industry: '食品',
    })
  })

  it('reads full-width digits, text numbers, units in cells and spaces between characters', () => {
    const code = [...inventedCode(1)].map((each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)).join('')
    const staging = staged(LIST_HEADER, [
      'Ａ－１',
      ' 甲 公司\n',
      code,
      '规模以上企业',
      '１，２００人',
      '1,234.5 万元',
      '食品',
      '一路\n２号',
      '李四',
      13900000000,
    ])
    expect(staging.problems).toEqual([])
    expect(factsOf(staging, 'A-1')).toMatchObject({
      name: '甲公司',
      creditCode: inventedCode(1),
      employees: 1200,
      revenueWanYuan: 1234.5,
      phone: '13900000000',
    })
  })
})

describe('the figures and marks of a list', () => {
  it('have revenue converted by the unit of its heading, and takes 万元 with a note where there is none', () => {
    const revenue = (header: string, value: Cell) => staged(['企业名称', header], ['甲公司', value])
    expect(factsOf(revenue('营业收入（元）', 12_345_678), 'E001').revenueWanYuan).toBe(1234.5678)
    expect(factsOf(revenue('营业收入（亿元）', 1.2), 'E001').revenueWanYuan).toBe(12_000)
    const unitless = revenue('营业收入', 800)
    expect(factsOf(unitless, 'E001').revenueWanYuan).toBe(800)
    expect(unitless.notes.map((each) => each.code)).toEqual(['revenue-unit-assumed'])
    expect(problemsOf(revenue('营业收入', 12_345_678))).toEqual(['B2 revenue-unit'])
  })

  it('may be 是 and 否 in the ways they are written, and nothing else', () => {
    const header = [
      '企业名称',
      '是否开展标准化创建',
      '是否评审达标',
      '是否开展星级评定',
      '是否完成信息采集（是/否）',
    ]
    const staging = staged(header, ['甲公司', '是', '未达标', '√', '×'])
    expect(factsOf(staging, 'E001')).toEqual({
      name: '甲公司',
      standardised: true,
      certified: false,
      starRated: true,
      onPlatform: false,
    })
    expect(problemsOf(staged(header, ['甲公司', '部分开展']))).toEqual(['B2 not-yes-or-no'])
  })
})

describe('the layout of a list', () => {
  it('finds its heading under a merged title and across two merged rows', () => {
    const rows: Cell[][] = [
      ['虚构镇企业名单'],
      ['填报单位：虚构镇', null, null, '2024年11月'],
      ['序号', '企业名称', '联系方式'],
      [null, null, '联系人', '电话'],
      [1, '甲公司', '张三', 88880000],
      [2, '乙公司', '李四', 88880001],
      ['合计', 2],
      ['注：以上为全部企业。'],
    ]
    const merges = [
      { top: 0, left: 0, bottom: 0, right: 3 },
      { top: 2, left: 0, bottom: 3, right: 0 },
      { top: 2, left: 1, bottom: 3, right: 1 },
      { top: 2, left: 2, bottom: 2, right: 3 },
    ]
    const staging = stageInto(caseAfter(), gridOf(rows, { merges }))
    expect(staging).toMatchObject({ rows: 2, added: 2, problems: [] })
    expect(factsOf(staging, 'E002')).toEqual({ name: '乙公司', contact: '李四', phone: '88880001' })
  })

  it('spreads a merged industry over its rows', () => {
    const rows: Cell[][] = [['企业名称', '行业'], ['甲公司', '食品'], ['乙公司'], ['丙公司', '化工']]
    const staging = stageInto(
      caseAfter(),
      gridOf(rows, { merges: [{ top: 1, left: 1, bottom: 2, right: 1 }] }),
    )
    expect(factsOf(staging, 'E002')).toEqual({ name: '乙公司', industry: '食品' })
  })

  it('reads hidden rows too, and says so', () => {
    const staging = stageInto(caseAfter(), gridOf(listOf(3), { hiddenRows: [2] }))
    expect(staging.added).toBe(3)
    expect(staging.notes).toMatchObject([{ cell: 'A3', code: 'hidden-rows' }])
  })

  it('joins several sheets, and leaves hidden and instruction sheets alone', () => {
    const staging = stageInto(
      caseAfter(),
      gridOf(listOf(2), { name: '规上' }),
      gridOf([LIST_HEADER, listRow(3)], { name: '小微' }),
      gridOf([['请按样表填写']], { name: '填表说明' }),
      gridOf([['WPS', '保留']], { name: 'WpsReserved_CellImgList', hidden: true }),
    )
    expect(staging).toMatchObject({ rows: 3, added: 3, problems: [] })
  })
})

describe('ids of enterprises', () => {
  it('are E001, E002… in row order where the list has only a 序号, and go on after those in use', () => {
    const header = ['序号', '企业名称']
    const first = staged(header, [1, '甲公司'], [2, '乙公司'])
    expect(first.changes.map((each) => each.entity)).toEqual(['subject/E001', 'subject/E002'])
    const second = stageInto(caseAfter(first.changes), gridOf([header, [1, '丙公司'], [2, '甲公司']]))
    expect(second).toMatchObject({ added: 1, same: 1 })
    expect(second.changes.map((each) => each.entity)).toEqual(['subject/E003'])
  })

  it('are taken from a 序号 column that holds codes', () => {
    expect(staged(['序号', '企业名称'], ['B-07', '甲公司']).changes[0]?.entity).toBe('subject/B-07')
  })

  it('may not be the township’s or hold a slash', () => {
    expect(problemsOf(staged(['编号', '企业名称'], ['T', '甲公司'], ['1/2', '乙公司']))).toEqual([
      'A2 bad-id',
      'A3 bad-id',
    ])
  })
})

describe('an update of the list', () => {
  it('leaves facts alone whose cells are blank, a dash or 无', () => {
    const rows = [LIST_HEADER, ['Q1', inventedName(1), null, null, '/', '—', '无', '', null, '新电话']]
    const staging = stageInto(caseWith(2), gridOf(rows))
    expect(staging).toMatchObject({ rows: 1, added: 0, changed: 1, problems: [] })
    expect(factsOf(staging, 'Q1')).toEqual({ phone: '新电话' })
  })

  it('recognises an enterprise by its code when it was renamed, and by its name when the code is new', () => {
    const header = ['企业名称', '统一社会信用代码', '电话']
    const rows = [
      header,
      ['改名后的公司', inventedCode(1)],
      [inventedName(2).replace('第', ' 第 '), null, '1'],
    ]
    const staging = stageInto(caseWith(2), gridOf(rows))
    expect(staging).toMatchObject({ added: 0, changed: 2, problems: [] })
    expect(factsOf(staging, 'Q1')).toEqual({ name: '改名后的公司' })
    expect(factsOf(staging, 'Q2')).toEqual({ phone: '1' })
  })

  it('refuses a row whose number, code and name belong to different enterprises', () => {
    const header = ['编号', '企业名称', '统一社会信用代码']
    const record = caseWith(3)
    const of = (...row: Cell[]) => problemsOf(stageInto(record, gridOf([header, row])))
    expect(of('Q1', inventedName(1), inventedCode(2))).toEqual(['C2 duplicate-code'])
    expect(of('Q1', inventedName(2), null)).toEqual(['B2 duplicate-name'])
    expect(of('Q1', '另一家公司', inventedCode(9))).toEqual(['A2 duplicate-id'])
    expect(of('Q9', inventedName(1), inventedCode(9))).toEqual(['B2 duplicate-name'])
  })

  it('refuses to settle a conflict unseen', () => {
    const record = {
      ...caseWith(1),
      conflicts: [{ entity: 'subject/Q1', item: 'phone', eventIds: ['a', 'b'] }],
    }
    const staging = stageInto(
      record,
      gridOf([
        ['编号', '企业名称', '电话'],
        ['Q1', inventedName(1), '3'],
      ]),
    )
    expect(problemsOf(staging)).toEqual(['C2 conflict'])
  })
})

describe('the class given in a list', () => {
  const header = ['企业名称', '企业类别', '从业人员']
  const override = (word: string, staff: number) =>
    factsOf(staged(header, ['甲公司', word, staff]), 'E001').classOverride

  it('is kept as an override only where the figures give another', () => {
    expect(override('小微', 20)).toBeUndefined()
    expect(override('规上', 300)).toBeUndefined()
    expect(override('规上', 20)).toEqual({ class: 'large', reason: '导入名单所列' })
  })

  it('is taken back when the figures come to agree, but not where the panel gave its own reason', () => {
    const first = staged(header, ['甲公司', '规上', 20])
    const agrees = gridOf([header, ['甲公司', '小微', 20]])
    expect(factsOf(stageInto(caseAfter(first.changes), agrees), 'E001')).toEqual({ classOverride: null })
    const own = { class: 'large', reason: '市里认定' } as const
    const panel = caseAfter(first.changes, [
      { kind: 'fact-set', entity: 'subject/E001', item: 'classOverride', body: { value: own } },
    ])
    expect(stageInto(panel, agrees)).toMatchObject({ same: 1, changes: [] })
  })
})

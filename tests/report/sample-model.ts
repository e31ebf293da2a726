import { type Cell, heading, paragraph, type ReportModel, strong, type Table } from '@shared/report'

export const RARE = '䶮㛃𬱟堃喆珺昇烜㎡'

const surnames = ['陈', '林', '曾', '单', '欧阳', '吴']

const number = (value: number): Cell => ({ text: String(value), number: value })

const text = (words: string): Cell => ({ text: words })

function enterpriseTable(): Table {
  const rows = Array.from({ length: 100 }, (_, index) => {
    const self = 90 - (index % 17) * 0.5
    const verified = self - (index % 5) * 1.5
    const legal = `石狮市${surnames[index % surnames.length]}${[...RARE][index % 8]}服装织造有限公司`
    return [
      number(index + 1),
      text(legal),
      text(index % 3 === 0 ? '规上' : '小微'),
      number(self),
      number(verified),
      text(index % 5 === 0 ? '一致' : '自评与核实不一致，未提供2024年第三季度隐患排查台账'),
    ]
  })
  return {
    kind: 'table',
    caption: '表1 宝盖镇抽查企业核实得分一览',
    columns: [
      { title: '序号', width: 7, align: 'center' },
      { title: '企业名称', width: 32, align: 'left' },
      { title: '规模', width: 9, align: 'center' },
      { title: '自评得分', width: 12, align: 'right' },
      { title: '核实得分', width: 12, align: 'right' },
      { title: '说明', width: 28, align: 'left' },
    ],
    rows,
  }
}

function chapterTable(): Table {
  const criteria = ['组织领导', '责任体系', '宣传培训', '隐患排查治理', '应急管理']
  return {
    kind: 'table',
    caption: '表2 乡镇（街道）评分表各章得分',
    columns: [
      { title: '评分章节', width: 3, align: 'left' },
      { title: '分值', width: 1, align: 'center' },
      { title: '得分', width: 1, align: 'center' },
    ],
    rows: criteria.map((name, index) => [text(name), number(20), number(20 - index * 1.25)]),
  }
}

const shares: Table = {
  kind: 'table',
  caption: '表3 专家备注',
  columns: [
    { title: '项目', width: 2, align: 'left' },
    { title: '比例', width: 1, align: 'right' },
    { title: '数量', width: 1, align: 'right' },
    { title: '备注', width: 3, align: 'left' },
  ],
  rows: [
    [text('特种作业持证率'), { text: '87.5%', number: 87.5 }, { text: '1,204', number: 1204 }, text('=1+1')],
    [text('+消防通道'), { text: '100.0%', number: 100 }, { text: '12', number: 12 }, text('@负责人：王䶮')],
    [text('-应急演练'), text('不适用'), text('—'), text('第一行\n第二行\u000b含控制字符')],
  ],
}

const LONG = [
  '2024年11月18日至11月30日，市安全生产标准化督导帮扶第三专家组（以下简称“专家组”）进驻宝盖镇，对该镇安全生产标准化建设情况开展督导帮扶。',
  '专家组听取了镇政府的工作汇报，查阅了2023年以来的会议纪要、检查记录、隐患整改台账等资料386份，随机抽取辖区内企业100家，逐家开展现场核实；其中规上企业34家、中等企业21家、小微企业45家，占企业底数1,286家的7.8%。',
  '经核实，宝盖镇自评得分92.5分，专家组核实得分87.25分，相差5.25分，超过事先声明的5.00分容许差，须重新帮扶。',
  '从企业情况看，自评平均分为88.64分，核实平均分为85.12分；自评与核实结果不一致的企业有37家，主要集中在“双重预防机制建设”、“特种作业人员管理”和“有限空间作业审批”三项（见表1）。',
  '经复查，厂房面积在2,000㎡以上的企业中，有12家未按《中华人民共和国安全生产法》第四十一条的规定建立健全并落实生产安全事故隐患排查治理制度，占比26.7%——这一比例比2023年下降了3.4个百分点，但仍高于全市平均水平（18.9%）。',
]

/** A township report as long and as mixed as a real one. */
export function sampleModel(): ReportModel {
  const body = [...LONG, ...LONG].map((words) => paragraph(words))
  return {
    title: '石狮市宝盖镇安全生产标准化建设督导帮扶工作情况报告',
    subtitle: ['市安全生产标准化督导帮扶第三专家组', '（2024年11月30日）'],
    date: '2024-11-30',
    fileName: '宝盖镇_督导帮扶报告_20241130',
    blocks: [
      heading(1, '一、基本情况'),
      ...body,
      heading(2, '（一）督导帮扶工作开展情况'),
      paragraph(strong('一是坚持问题导向。'), ...LONG.slice(1, 3)),
      heading(3, '1. 抽样情况'),
      ...body,
      paragraph(
        `抽查人员：王䶮、李㛃、陈𬱟、黄堃、刘喆、周珺、吴昇、郑烜，厂房面积合计12,600㎡；代号${RARE}。`,
      ),
      heading(1, '二、核实结果'),
      enterpriseTable(),
      paragraph(LONG[3]!),
      chapterTable(),
      shares,
      { kind: 'page-break' },
      heading(1, '三、下一步工作建议'),
      ...body.slice(0, 3),
      {
        kind: 'signature',
        lines: ['专家组组长（签字）：＿＿＿＿＿＿', '市安全生产标准化督导帮扶第三专家组', '2024年11月30日'],
      },
    ],
  }
}

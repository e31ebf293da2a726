import type { Assessment } from '../assessment'
import type { Draw } from '../case'
import { formatDate } from '../format'
import { heading, paragraph, type ReportBlock, type ReportModel } from '../report'
import { className } from '../text.zh'
import { centredColumn, countCell, numberColumn, table, textCell, textColumn } from './table'
import { toleranceWords } from './tolerance-words'

/** 抽样证书: every draw with what is needed to repeat it, and the enterprises added by choice apart from it. */
export function drawCertificate(assessment: Assessment, date: string): ReportModel {
  const { record } = assessment
  const { town, county } = record.township
  return {
    title: `${town}督导核实抽样证书`,
    subtitle: [`${county}${town}`, formatDate(date)],
    date,
    fileName: `${town}_抽样证书_${date.replaceAll('-', '')}`,
    blocks: [
      ...(record.draws.length === 0 ? [paragraph('尚未抽样。')] : []),
      ...record.draws.flatMap((draw) => drawBlocks(assessment, draw)),
      ...additionBlocks(assessment),
      { kind: 'signature', lines: ['抽样人（签字）：', '监督人（签字）：', formatDate(date)] },
    ],
  }
}

function drawBlocks(assessment: Assessment, draw: Draw): ReportBlock[] {
  const { drawNo, n, seed, frameHash, stratified, strata, picked, reason, at } = draw
  const whole = strata.reduce((sum, stratum) => sum + stratum.size, 0)
  const why = reason ? `本次为再次抽样，原因：${reason}。前次结果保留。` : ''
  return [
    heading(2, `第${drawNo}次抽样`),
    paragraph(
      `${formatDate(at)}，从名单${whole}家中随机抽取${n}家，${stratified ? '按企业类别分层' : '不分层'}。${why}抽样前声明的不一致标准：${toleranceWords(draw.tolerance)}。`,
    ),
    paragraph(`种子：${seed}`),
    paragraph(`抽样框校验码：${frameHash.match(/.{8}/g)!.join(' ')}`),
    ...(stratified ? [strataTable(strata)] : []),
    pickedTable(assessment, picked),
    paragraph(
      '复算方法：企业编号按升序逐行排列，取 SHA-256 得抽样框校验码；对每家取“种子|校验码|编号”的 SHA-256，按升序排列，各层依次取足名额。',
    ),
  ]
}

const strataTable = (strata: Draw['strata']) =>
  table(
    '各层名额',
    [textColumn('类别', 3), numberColumn('家数', 2), numberColumn('名额', 2)],
    strata.map(({ name, size, seats }) => [textCell(name), countCell(size), countCell(seats)]),
  )

function pickedTable({ enterprises }: Assessment, picked: readonly string[]) {
  const byId = new Map(enterprises.map((each) => [each.id, each]))
  return table(
    '抽中企业',
    [centredColumn('序号', 1), centredColumn('编号', 2), textColumn('企业名称', 6), centredColumn('类别', 2)],
    picked.map((id, index) => [
      countCell(index + 1),
      textCell(id),
      textCell(byId.get(id)?.name ?? id),
      textCell(className(byId.get(id)?.enterprise?.class ?? null)),
    ]),
  )
}

function additionBlocks({ record, enterprises }: Assessment): ReportBlock[] {
  if (record.additions.length === 0) return []
  const nameOf = (id: string) => enterprises.find((each) => each.id === id)?.name ?? id
  return [
    heading(2, '另行加抽的企业'),
    paragraph('以下企业由督导组指定，不属于随机部分，不参与推断。'),
    table(
      '加抽企业',
      [centredColumn('编号', 2), textColumn('企业名称', 5), textColumn('原因', 5)],
      record.additions.map(({ subject, reason }) => [
        textCell(subject),
        textCell(nameOf(subject)),
        textCell(reason),
      ]),
    ),
  ]
}

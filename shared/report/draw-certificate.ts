import type { Assessment } from '../assessment'
import type { Draw } from '../case/action'
import { heading, paragraph, type TracedBlock, type TracedReport } from '../report'
import { className } from '../text.zh'
import { day, figure, label, plan, quote, words } from './figures'
import { named } from './named-paragraph'
import { nameById, reportDay, subjectLabel, subtitleOf, townName } from './names'
import { centredColumn, figureCell, lineCell, numberColumn, table, textCell, textColumn } from './table'
import { toleranceWords } from './tolerance-words'

/** 抽样证书: every draw with what is needed to repeat it, and the enterprises added by choice apart from it. Seed and check code are no prose to be rewritten. */
export function drawCertificate(assessment: Assessment, date: string): TracedReport {
  const { record } = assessment
  const { township } = record
  return {
    title: words`${townName(township)}督导核实抽样证书`,
    subtitle: subtitleOf(township, date),
    date,
    fileName: `${township.town}_抽样证书_${date.replaceAll('-', '')}`,
    blocks: [
      ...(record.draws.length === 0 ? [named('none', '尚未抽样。')] : []),
      ...record.draws.flatMap((draw, index) => drawBlocks(assessment, draw, index)),
      ...additionBlocks(assessment),
      { kind: 'signature', lines: ['抽样人（签字）：', '监督人（签字）：', words`${reportDay(date)}`] },
    ],
  }
}

function drawBlocks(assessment: Assessment, draw: Draw, index: number): TracedBlock[] {
  const { drawNo, n, seed, frameHash, stratified, strata, picked, reason, at } = draw
  const whole = strata.reduce((sum, stratum) => sum + stratum.size, 0)
  const why = reason
    ? words`本次为再次抽样，原因：${quote(reason, { from: 'draw', index, field: 'reason' })}。前次结果保留。`
    : ''
  return [
    heading(2, words`第${label(String(drawNo), { names: 'draw', no: drawNo })}次抽样`),
    named(
      `${drawNo}/drawn`,
      words`${day(at, { of: 'draw', index })}，从名单${figure(String(whole), { is: 'drawn', index, field: 'frame' })}家中随机抽取${figure(String(n), { is: 'drawn', index, field: 'n' })}家，${stratified ? '按企业类别分层' : '不分层'}。${why}抽样前声明的不一致标准：${toleranceWords(draw.tolerance, index)}。`,
    ),
    paragraph(words`种子：${quote(seed, { from: 'draw', index, field: 'seed' })}`),
    paragraph(
      words`抽样框校验码：${quote(frameHash.match(/.{8}/g)!.join(' '), { from: 'draw', index, field: 'frameHash' })}`,
    ),
    ...(stratified ? [strataTable(strata, index)] : []),
    pickedTable(assessment, picked),
    named(
      `${drawNo}/repeat`,
      words`复算方法：企业编号按升序逐行排列，取 ${plan('digest')} 得抽样框校验码；对每家取“种子|校验码|编号”的 ${plan('digest')}，按升序排列，各层依次取足名额。`,
    ),
  ]
}

const strataTable = (strata: Draw['strata'], index: number) =>
  table(
    '各层名额',
    [textColumn('类别', 3), numberColumn('家数', 2), numberColumn('名额', 2)],
    strata.map(({ name, size, seats }, stratum) => [
      textCell(quote(name, { from: 'stratum', index, stratum })),
      figureCell(String(size), size, { is: 'drawn', index, field: 'size', stratum }),
      figureCell(String(seats), seats, { is: 'drawn', index, field: 'seats', stratum }),
    ]),
  )

function pickedTable({ enterprises }: Assessment, picked: readonly string[]) {
  const byId = new Map(enterprises.map((each) => [each.id, each]))
  return table(
    '抽中企业',
    [centredColumn('序号', 1), centredColumn('编号', 2), textColumn('企业名称', 6), centredColumn('类别', 2)],
    picked.map((id, index) => [
      lineCell(index),
      textCell(subjectLabel(id)),
      textCell(nameById(enterprises, id)),
      textCell(className(byId.get(id)?.enterprise?.class ?? null)),
    ]),
  )
}

function additionBlocks({ record, enterprises }: Assessment): TracedBlock[] {
  if (record.additions.length === 0) return []
  return [
    heading(2, '另行加抽的企业'),
    named('additions', '以下企业由督导组指定，不属于随机部分，不参与推断。'),
    table(
      '加抽企业',
      [centredColumn('编号', 2), textColumn('企业名称', 5), textColumn('原因', 5)],
      record.additions.map(({ subject, reason }) => [
        textCell(subjectLabel(subject)),
        textCell(nameById(enterprises, subject)),
        textCell(quote(reason, { from: 'addition', subject })),
      ]),
    ),
  ]
}

import type { Assessment, SubjectAssessment } from '../assessment'
import type { Order } from '../case'
import { formatDate, formatGap, formatTotal } from '../format'
import { heading, paragraph, type ReportBlock, type ReportModel } from '../report'
import { verificationRounds } from '../rounds'
import { orderName, VERDICT_NAMES } from '../text.zh'
import { centredColumn, numberColumn, table, textCell, totalCell } from './table'

/** 重新帮扶通知书 and its 回执, one after the other for every order of the case. */
export function orderNotices(assessment: Assessment, date: string): ReportModel {
  const { record } = assessment
  const { town, county } = record.township
  return {
    title: `${town}重新帮扶通知书`,
    subtitle: [`${county}${town}`, formatDate(date)],
    date,
    fileName: `${town}_重新帮扶通知书_${date.replaceAll('-', '')}`,
    blocks:
      record.orders.length === 0
        ? [paragraph('没有重新帮扶。')]
        : record.orders.flatMap((order, index) => [
            ...(index > 0 ? [{ kind: 'page-break' } as const] : []),
            ...noticeBlocks(assessment, order),
            ...receiptBlocks(order, nameOf(assessment, order)),
          ]),
  }
}

const subjectOf = ({ subjects }: Assessment, order: Order): SubjectAssessment | undefined =>
  subjects.find((each) => each.id === order.subject)

const nameOf = (assessment: Assessment, order: Order) => subjectOf(assessment, order)?.name ?? order.subject

function noticeBlocks(assessment: Assessment, order: Order): ReportBlock[] {
  const { round, due, what, who, flags, raisedAt, closed, evidence } = order
  const subject = subjectOf(assessment, order)
  return [
    heading(1, `通知 ${orderName(order)}`),
    paragraph(`${nameOf(assessment, order)}：`),
    paragraph(
      `经督导核实，你单位自评与核实结果不一致${flags.length > 0 ? `（${flags.join('；')}）` : ''}。现组织专家重新帮扶，请于${formatDate(due)}前完成整改，并接受第${round}轮核实。`,
    ),
    paragraph(`帮扶和整改要求：${what}。`),
    ...(who ? [paragraph(`责任人：${who}。`)] : []),
    ...(evidence ? [paragraph(`落实情况：${evidence}。`)] : []),
    ...(subject ? [roundsTable(assessment, subject)] : []),
    ...(closed ? [paragraph(`${formatDate(closed.at)}办结。${closed.note}`)] : []),
    { kind: 'signature', lines: ['市安办（盖章）', formatDate(raisedAt)] },
  ]
}

function roundsTable(assessment: Assessment, subject: SubjectAssessment): ReportBlock {
  const self = subject.sheets.selfAssessment?.score.total ?? null
  return table(
    '自评与各轮核实',
    [
      centredColumn('轮次', 2),
      numberColumn('自评', 2),
      numberColumn('核实', 2),
      numberColumn('差', 2),
      centredColumn('结论', 3),
    ],
    verificationRounds(assessment, subject).map(({ round, total, gap, verdict, unanswered }) => [
      textCell(`第${round}轮`),
      totalCell(self),
      { text: `${formatTotal(total)}${unanswered > 0 ? `（未评${unanswered}条）` : ''}` },
      { text: gap === null ? '—' : formatGap(gap) },
      textCell(verdict ? VERDICT_NAMES[verdict] : '—'),
    ]),
  )
}

const receiptBlocks = (order: Order, name: string): ReportBlock[] => [
  heading(2, '回执'),
  paragraph(`已收到通知 ${orderName(order)}。${name}将按要求整改，并做好重新核实的准备。`),
  { kind: 'signature', lines: ['签收人（签字）：', '签收日期：    年  月  日'] },
]

import type { Assessment, SubjectAssessment } from '../assessment'
import { formatDate, formatMean, formatTotal } from '../format'
import { completeSheets, groupByClass, groupByIndustry, sumTotals } from '../groups'
import { type CommonProblem, rankProblems } from '../problems'
import { heading, paragraph, type ReportBlock, type ReportModel } from '../report'
import { enumerate } from './numbering'
import { deductionLines, measures, problemTable, SHOWN_PROBLEMS } from './problem-lines'
import { countCell, meanCell, numberColumn, shareCell, table, textCell, textColumn, totalCell } from './table'

/** The written 自评报告 of the town to 市安办: how it looked at itself, what it scored, what it found and what it will do. */
export function selfAssessmentReport(assessment: Assessment, date: string): ReportModel {
  const { town, county } = assessment.record.township
  return {
    title: `${town}安全生产标准化提质增效自评报告`,
    subtitle: [`${county}${town}`, formatDate(date)],
    date,
    fileName: `${town}_自评报告_${date.replaceAll('-', '')}`,
    blocks: [
      ...carriedOut(assessment),
      ...townScores(assessment),
      ...enterpriseScores(assessment),
      ...problemsAndMeasures(assessment),
      { kind: 'signature', lines: [`${town}人民政府（盖章）`, formatDate(date)] },
    ],
  }
}

const selfScore = ({ sheets }: SubjectAssessment) => {
  const score = sheets.selfAssessment?.score
  return score && score.unanswered === 0 ? score : null
}

function carriedOut({ record, rubrics, enterprises }: Assessment): ReportBlock[] {
  const { town } = record.township
  const { document } = rubrics.township.source
  const chosen = enterprises.length
  const done = completeSheets(enterprises, 'selfAssessment').length
  const classes = enumerate(
    groupByClass(enterprises).map(({ name, members }) => `${name}${members.length}家`),
  )
  const choice =
    chosen > 0 ? `选取辖区内${chosen}家生产经营单位（${classes}）` : '（生产经营单位名单尚未录入）'
  const open = chosen > done ? `，${chosen - done}家尚未完成` : ''
  return [
    heading(1, '一、自查自纠开展情况'),
    paragraph(
      `按照《${document}》要求，${town}${choice}作为督导帮扶对象，对照督导帮扶内容和细则，对2021年以来标准化提升专项行动阶段性工作开展自查自纠。${chosen > 0 ? `${done}家完成自评${open}。` : ''}`,
    ),
  ]
}

function townScores({ township, rubrics }: Assessment): ReportBlock[] {
  const score = selfScore(township)
  const title = heading(1, '二、镇级自评情况')
  if (!score) return [title, paragraph('镇级自评尚未完成。')]
  return [
    title,
    paragraph(`${township.name}自评总分${formatTotal(score.total)}分。`),
    table(
      '镇级“1+5”机制各部分自评得分',
      [textColumn('部分', 6), ...['满分', '自评', '得分率'].map((name) => numberColumn(name, 2))],
      rubrics.township.sections.map((section, index) => [
        textCell(`${section.no}、${section.title}`),
        totalCell(section.points),
        totalCell(score.sections[index]!.score),
        shareCell(score.sections[index]!.score, section.points),
      ]),
    ),
  ]
}

function enterpriseScores({ enterprises }: Assessment): ReportBlock[] {
  const { sum, count } = sumTotals(enterprises, 'selfAssessment')
  const title = heading(1, '三、生产经营单位自评情况')
  if (count === 0) return [title, paragraph('生产经营单位尚无完整的自评。')]
  const groups = [
    { caption: '各类型生产经营单位自评得分', name: '类别', of: groupByClass(enterprises) },
    { caption: '各行业领域生产经营单位自评得分', name: '行业', of: groupByIndustry(enterprises) },
  ]
  return [
    title,
    paragraph(`${count}家生产经营单位自评平均${formatMean(sum, count)}分。平均分按评分完整的单位计算。`),
    ...groups.map(({ caption, name, of }) =>
      table(
        caption,
        [textColumn(name, 4), ...['家数', '完成自评', '自评均分'].map((each) => numberColumn(each, 2))],
        of.map((group) => [
          textCell(group.name),
          countCell(group.members.length),
          countCell(sumTotals(group.members, 'selfAssessment').count),
          meanCell(sumTotals(group.members, 'selfAssessment')),
        ]),
      ),
    ),
  ]
}

function problemsAndMeasures({ township, enterprises }: Assessment): ReportBlock[] {
  const town = rankProblems([township], selfScore)
  const all = rankProblems(enterprises, selfScore)
  const shown = all.slice(0, SHOWN_PROBLEMS)
  const more = all.length > shown.length ? `，下表列出涉及家数最多的${shown.length}条` : ''
  return [
    heading(1, '四、自查发现的问题'),
    heading(2, '（一）镇级'),
    ...(town.length > 0 ? deductionLines(town) : [paragraph('镇级自评没有扣分。')]),
    heading(2, '（二）生产经营单位'),
    ...(shown.length > 0
      ? [paragraph(`自评中共有${all.length}条细则存在扣分${more}。`), problemTable(shown)]
      : [paragraph('生产经营单位自评没有扣分。')]),
    heading(1, '五、整改措施'),
    heading(2, '（一）镇级'),
    ...measuresOrNone('township', town),
    heading(2, '（二）生产经营单位'),
    ...measuresOrNone('enterprise', shown),
  ]
}

function measuresOrNone(of: 'township' | 'enterprise', found: readonly CommonProblem[]): ReportBlock[] {
  const lines = measures(of, found)
  return lines.length > 0 ? lines : [paragraph('自评中没有需要整改的扣分项。')]
}

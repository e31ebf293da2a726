import type { Assessment, SubjectAssessment } from '../assessment'
import { completeSheets, sumTotals } from '../groups'
import { type CommonProblem, rankProblems } from '../problems'
import { heading, type TracedBlock, type TracedReport } from '../report'
import type { Rubric } from '../rubric'
import { count, enumerate, figure, mean, plan, pointsText, quote, words } from './figures'
import { byClass, byIndustry } from './named-groups'
import { named } from './named-paragraph'
import { reportDay, sectionTitle, subjectName, subtitleOf, townName } from './names'
import { countOfProblems, deductionLines, measures, problemTable, SHOWN_PROBLEMS } from './problem-lines'
import type { Part } from './source'
import {
  countCell,
  meanCell,
  numberColumn,
  partCell,
  sectionPointsCell,
  shareCell,
  table,
  textCell,
  textColumn,
} from './table'

/** The written 自评报告 of the town to 市安办: how it looked at itself, what it scored, what it found and what it will do. */
export function selfAssessmentReport(assessment: Assessment, date: string): TracedReport {
  const { township } = assessment.record
  return {
    title: words`${townName(township)}安全生产标准化提质增效自评报告`,
    subtitle: subtitleOf(township, date),
    date,
    fileName: `${township.town}_自评报告_${date.replaceAll('-', '')}`,
    blocks: [
      ...carriedOut(assessment),
      ...townScores(assessment),
      ...enterpriseScores(assessment),
      ...problemsAndMeasures(assessment),
      { kind: 'signature', lines: [words`${townName(township)}人民政府（盖章）`, words`${reportDay(date)}`] },
    ],
  }
}

const selfScore = ({ sheets }: SubjectAssessment) => {
  const score = sheets.selfAssessment?.score
  return score && score.unanswered === 0 ? score : null
}

function carriedOut({ record, rubrics, enterprises }: Assessment): TracedBlock[] {
  const { document } = rubrics.township.source
  const chosen = enterprises.length
  const done = completeSheets(enterprises, 'selfAssessment').length
  const classes = enumerate(
    byClass(enterprises).map(
      ({ name, who, members }) => words`${name}${count(members.length, { each: 'enterprise', who })}家`,
    ),
  )
  const choice =
    chosen > 0
      ? words`选取辖区内${count(chosen, { each: 'enterprise' })}家生产经营单位（${classes}）`
      : '（生产经营单位名单尚未录入）'
  const open =
    chosen > done
      ? words`，${count(chosen - done, { each: 'incomplete', phase: 'selfAssessment' })}家尚未完成`
      : ''
  return [
    heading(1, '一、自查自纠开展情况'),
    named(
      'carried-out',
      words`按照《${quote(document, { from: 'form', form: 'township', what: 'document' })}》要求，${townName(record.township)}${choice}作为督导帮扶对象，对照督导帮扶内容和细则，对${plan('year')}以来标准化提升专项行动阶段性工作开展自查自纠。${chosen > 0 ? words`${count(done, { each: 'complete', phase: 'selfAssessment' })}家完成自评${open}。` : ''}`,
    ),
  ]
}

function townScores({ township, rubrics }: Assessment): TracedBlock[] {
  const score = selfScore(township)
  const title = heading(1, '二、镇级自评情况')
  if (!score) return [title, named('scores/township', '镇级自评尚未完成。')]
  const own: Part = { subject: township.id, phase: 'selfAssessment' }
  return [
    title,
    named(
      'scores/township',
      words`${subjectName(township)}自评总分${figure(pointsText(score.total, 'total'), { is: 'points', of: own, style: 'total' })}分。`,
    ),
    table(
      words`镇级“${plan('system')}”机制各部分自评得分`,
      [textColumn('部分', 6), ...['满分', '自评', '得分率'].map((name) => numberColumn(name, 2))],
      rubrics.township.sections.map((section, index) => [
        textCell(sectionTitle(rubrics.township, section)),
        sectionPointsCell(rubrics.township, section),
        partCell(score.sections[index]!.score, { ...own, section: section.no }),
        shareCell(score.sections[index]!.score, section.points, {
          is: 'rate',
          of: { ...own, section: section.no },
        }),
      ]),
    ),
  ]
}

function enterpriseScores({ enterprises }: Assessment): TracedBlock[] {
  const all = sumTotals(enterprises, 'selfAssessment')
  const title = heading(1, '三、生产经营单位自评情况')
  if (all.count === 0) return [title, named('scores/enterprise', '生产经营单位尚无完整的自评。')]
  const groups = [
    { caption: '各类型生产经营单位自评得分', name: '类别', of: byClass(enterprises) },
    { caption: '各行业领域生产经营单位自评得分', name: '行业', of: byIndustry(enterprises) },
  ]
  return [
    title,
    named(
      'scores/enterprise',
      words`${count(all.count, { each: 'complete', phase: 'selfAssessment' })}家生产经营单位自评平均${mean(all, { is: 'mean', phase: 'selfAssessment', who: {} })}分。平均分按评分完整的单位计算。`,
    ),
    ...groups.map(({ caption, name, of }) =>
      table(
        caption,
        [textColumn(name, 4), ...['家数', '完成自评', '自评均分'].map((each) => numberColumn(each, 2))],
        of.map(({ name: group, who, members }) => [
          textCell(group),
          countCell(members.length, { each: 'enterprise', who }),
          countCell(sumTotals(members, 'selfAssessment').count, {
            each: 'complete',
            phase: 'selfAssessment',
            who,
          }),
          meanCell(sumTotals(members, 'selfAssessment'), { is: 'mean', phase: 'selfAssessment', who }),
        ]),
      ),
    ),
  ]
}

function problemsAndMeasures({ township, enterprises, rubrics }: Assessment): TracedBlock[] {
  const town = rankProblems([township], selfScore)
  const all = rankProblems(enterprises, selfScore)
  const shown = all.slice(0, SHOWN_PROBLEMS)
  const counted = { each: 'problem', form: 'enterprise', sheets: 'selfAssessment' } as const
  return [
    heading(1, '四、自查发现的问题'),
    heading(2, '（一）镇级'),
    ...(town.length > 0
      ? deductionLines(town, rubrics.township, 'selfAssessment')
      : [named('problems/township', '镇级自评没有扣分。')]),
    heading(2, '（二）生产经营单位'),
    ...(shown.length > 0
      ? [
          named('problems/enterprise', words`自评中共有${countOfProblems(counted, all.length)}。`),
          problemTable(shown, rubrics.enterprise, 'selfAssessment'),
        ]
      : [named('problems/enterprise', '生产经营单位自评没有扣分。')]),
    heading(1, '五、整改措施'),
    heading(2, '（一）镇级'),
    ...measuresOrNone(rubrics.township, town),
    heading(2, '（二）生产经营单位'),
    ...measuresOrNone(rubrics.enterprise, shown),
  ]
}

function measuresOrNone(rubric: Rubric, found: readonly CommonProblem[]): TracedBlock[] {
  const lines = measures('measures', rubric, found, 'selfAssessment')
  return lines.length > 0 ? lines : [named(`measures/${rubric.subject}`, '自评中没有需要整改的扣分项。')]
}

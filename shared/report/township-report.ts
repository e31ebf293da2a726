import type { Assessment } from '../assessment'
import type { TracedReport } from '../report'
import { assistanceContent, preface, purposeAndScope } from './background'
import { basics } from './basics'
import { conclusion } from './conclusion'
import { words } from './figures'
import { findingSections } from './findings'
import { implementation } from './implementation'
import { reportDay, subtitleOf, townName } from './names'
import { problems, suggestions } from './problem-chapters'
import { verification } from './verification'

/** The town's 督导帮扶行动报告 in the preface and seven chapters of 附件2; the date is the day that it bears (ISO). */
export function townshipReport(assessment: Assessment, date: string): TracedReport {
  const { township } = assessment.record
  return {
    title: words`${townName(township)}安全生产标准化提质增效督导帮扶行动报告`,
    subtitle: subtitleOf(township, date),
    date,
    fileName: `${township.town}_督导帮扶报告_${date.replaceAll('-', '')}`,
    blocks: [
      ...preface(assessment),
      ...purposeAndScope(assessment),
      ...assistanceContent(assessment),
      ...basics(assessment),
      ...implementation(assessment),
      ...verification(assessment),
      ...findingSections(assessment, 3, 'highlight', 'result'),
      ...problems(assessment),
      ...findingSections(assessment, 2, 'shortcoming'),
      ...suggestions(assessment),
      ...findingSections(assessment, 2, 'suggestion'),
      ...conclusion(assessment),
      { kind: 'signature', lines: ['督导帮扶专家组（签字）：', words`${reportDay(date)}`] },
    ],
  }
}

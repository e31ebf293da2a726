import type { TracedReport, Words } from '../report'
import { achievements } from './city/achievements'
import { annexes } from './city/annexes'
import type { CityPapers } from './city/city-papers'
import { commonChapter } from './city/common-chapter'
import { cityDay, cityQuote } from './city/figures'
import { measuresChapter } from './city/measures-chapter'
import { nextChapter } from './city/next-chapter'
import { overview } from './city/overview'
import { preface } from './city/preface'
import { prominentChapter } from './city/prominent-chapter'
import { words } from './figures'
import { named } from './named-paragraph'

/** The city's 标准化提质增效行动工作报告 (行动方案, 复核阶段): 成果, 共性问题, 突出的个性问题, 整改措施, 下一步工作计划; the date is the day that it bears (ISO). */
export function cityReport(papers: CityPapers, date: string): TracedReport {
  const { towns } = papers.city
  const [first] = towns
  const city: Words = first ? words`${cityQuote(first.city, { from: 'city', town: first.caseId })}` : ''
  const day = words`${cityDay(date, { is: 'report', date })}`
  return {
    title: words`${city}标准化提质增效行动工作报告`,
    subtitle: [city, day],
    date,
    fileName: [first?.city, '标准化提质增效行动工作报告', date.replaceAll('-', '')].filter(Boolean).join('_'),
    blocks: [
      ...(first ? chapters(papers) : [named('empty', '没有可以汇总的案卷。')]),
      { kind: 'signature', lines: [words`${city}安全生产委员会办公室`, day] },
      ...(first ? annexes(papers) : []),
    ],
  }
}

const chapters = (papers: CityPapers) => [
  ...preface(papers),
  ...overview(papers),
  ...achievements(papers),
  ...commonChapter(papers),
  ...prominentChapter(papers),
  ...measuresChapter(papers),
  ...nextChapter(papers),
]

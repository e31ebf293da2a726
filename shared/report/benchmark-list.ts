import type { Assessment } from '../assessment'
import type { Benchmark } from '../case/action'
import type { Phrase, Row, TracedReport, Words } from '../report'
import { className, TIER_NAMES } from '../text.zh'
import { count, quote, words } from './figures'
import { named } from './named-paragraph'
import { nameById, reportDay, subjectLabel, subtitleOf, townName } from './names'
import { centredColumn, lineCell, table, textCell, textColumn } from './table'

/** The enterprises that 总结提升 adds as models, the new ones first. */
export function benchmarkList(assessment: Assessment, date: string): TracedReport {
  const { benchmarks, township } = assessment.record
  const { town } = township
  const name = townName(township)
  const added = benchmarks.filter(({ isNew }) => isNew)
  const known = benchmarks.filter(({ isNew }) => !isNew)
  return {
    title: words`${name}标杆企业名单`,
    subtitle: subtitleOf(township, date),
    date,
    fileName: `${town}_标杆企业名单_${date.replaceAll('-', '')}`,
    blocks: [
      named('summary', summary(name, added.length, known.length)),
      ...(benchmarks.length > 0 ? [listOf(assessment, [...added, ...known])] : []),
      { kind: 'signature', lines: [words`${name}人民政府（盖章）`, words`${reportDay(date)}`] },
    ],
  }
}

function summary(town: Phrase, added: number, known: number): Words {
  if (added + known === 0) return words`${town}尚未登记标杆企业。`
  const before = known > 0 ? words`，另有原有的${count(known, { each: 'benchmark', isNew: false })}家` : ''
  return words`${town}本次行动新增标杆企业${count(added, { each: 'benchmark', isNew: true })}家${before}。`
}

const listOf = (assessment: Assessment, benchmarks: readonly Benchmark[]) =>
  table(
    '标杆企业',
    [
      centredColumn('序号', 1),
      centredColumn('编号', 1.6),
      textColumn('企业名称', 5),
      centredColumn('类别', 1.4),
      textColumn('行业', 2.4),
      centredColumn('层次', 2),
      centredColumn('新增', 1),
      textColumn('说明', 4),
    ],
    benchmarks.map((each, index) => rowOf(assessment, each, index)),
  )

function rowOf(
  { enterprises }: Assessment,
  { subject, tier, isNew, note }: Benchmark,
  index: number,
): Row<Words> {
  const found = enterprises.find(({ id }) => id === subject)
  return [
    lineCell(index),
    textCell(subjectLabel(subject)),
    textCell(nameById(enterprises, subject)),
    textCell(className(found?.enterprise?.class ?? null)),
    textCell(
      found?.enterprise?.industry
        ? quote(found.enterprise.industry, { from: 'fact', subject, fact: 'industry' })
        : '—',
    ),
    textCell(TIER_NAMES[tier]),
    textCell(isNew ? '是' : '否'),
    textCell(quote(note, { from: 'benchmark', subject })),
  ]
}

import type { Assessment } from '../assessment'
import type { Benchmark } from '../case'
import { formatDate } from '../format'
import { paragraph, type ReportModel, type Row } from '../report'
import { className, TIER_NAMES } from '../text.zh'
import { centredColumn, countCell, table, textCell, textColumn } from './table'

/** The enterprises that 总结提升 adds as models, the new ones first. */
export function benchmarkList(assessment: Assessment, date: string): ReportModel {
  const { town, county } = assessment.record.township
  const { benchmarks } = assessment.record
  const added = benchmarks.filter(({ isNew }) => isNew)
  const known = benchmarks.filter(({ isNew }) => !isNew)
  return {
    title: `${town}标杆企业名单`,
    subtitle: [`${county}${town}`, formatDate(date)],
    date,
    fileName: `${town}_标杆企业名单_${date.replaceAll('-', '')}`,
    blocks: [
      paragraph(summary(town, added.length, known.length)),
      ...(benchmarks.length > 0 ? [listOf(assessment, [...added, ...known])] : []),
      { kind: 'signature', lines: [`${town}人民政府（盖章）`, formatDate(date)] },
    ],
  }
}

function summary(town: string, added: number, known: number): string {
  if (added + known === 0) return `${town}尚未登记标杆企业。`
  const before = known > 0 ? `，另有原有的${known}家` : ''
  return `${town}本次行动新增标杆企业${added}家${before}。`
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

function rowOf({ enterprises }: Assessment, { subject, tier, isNew, note }: Benchmark, index: number): Row {
  const found = enterprises.find(({ id }) => id === subject)
  return [
    countCell(index + 1),
    textCell(subject),
    textCell(found?.name ?? subject),
    textCell(className(found?.enterprise?.class ?? null)),
    textCell(found?.enterprise?.industry ?? '—'),
    textCell(TIER_NAMES[tier]),
    textCell(isNew ? '是' : '否'),
    textCell(note),
  ]
}

import type { Assessment, SubjectAssessment } from '../assessment'
import { formatCount, formatShare } from '../format'
import { type Group, groupByClass, groupByIndustry } from '../groups'
import { heading, paragraph, type ReportBlock } from '../report'
import { INDUSTRY_UNKNOWN } from '../text.zh'
import { enumerate } from './numbering'
import { centredColumn, countCell, numberColumn, shareCell, table, textCell, textColumn } from './table'

/** 三、被帮扶单位基本情况: the town, the enterprises by class, the industries. */
export function basics(assessment: Assessment): ReportBlock[] {
  return [
    heading(1, '三、被帮扶单位基本情况'),
    heading(2, '（一）属地政府基本情况'),
    paragraph(townSentence(assessment)),
    heading(2, '（二）生产经营单位情况'),
    ...classes(assessment.enterprises),
    heading(2, '（三）行业类别'),
    ...industries(assessment.enterprises),
  ]
}

function townSentence({ record }: Assessment): string {
  const { town, county, city, enterpriseBase } = record.township
  const chosen = record.enterprises.length
  const base =
    enterpriseBase === null
      ? '辖区企业底数尚未录入。'
      : `辖区企业底数${formatCount(enterpriseBase)}家，选定督导帮扶${chosen}家，约占${formatShare(chosen, enterpriseBase)}。`
  return `${town}隶属${city}${county}。${base}`
}

function classes(enterprises: readonly SubjectAssessment[]): ReportBlock[] {
  if (enterprises.length === 0) return [paragraph('案卷中没有生产经营单位。')]
  const groups = groupByClass(enterprises)
  const parts = groups.map(
    (group) => `${group.name}${group.members.length}家（${share(group, enterprises)}）`,
  )
  return [
    paragraph(`选定的${enterprises.length}家生产经营单位中，${enumerate(parts)}。`),
    table(
      '生产经营单位类别情况',
      [
        textColumn('类别', 3),
        numberColumn('家数', 2),
        numberColumn('占比', 2),
        numberColumn('从业人员（人）', 3),
      ],
      groups.map((group) => [
        textCell(group.name),
        countCell(group.members.length),
        shareCell(group.members.length, enterprises.length),
        countCell(staffOf(group)),
      ]),
    ),
  ]
}

function industries(enterprises: readonly SubjectAssessment[]): ReportBlock[] {
  if (enterprises.length === 0) return [paragraph('案卷中没有生产经营单位。')]
  const groups = groupByIndustry(enterprises)
  const named = groups.filter((group) => group.name !== INDUSTRY_UNKNOWN)
  const largest = enumerate(named.slice(0, 3).map((group) => `${group.name}（${group.members.length}家）`))
  return [
    paragraph(
      named.length === 0 ? '名单中没有填写行业类别。' : `涉及${named.length}个行业，家数较多的是${largest}。`,
    ),
    table(
      '生产经营单位行业分布',
      [centredColumn('序号', 1), textColumn('行业', 4), numberColumn('家数', 2), numberColumn('占比', 2)],
      groups.map((group, index) => [
        countCell(index + 1),
        textCell(group.name),
        countCell(group.members.length),
        shareCell(group.members.length, enterprises.length),
      ]),
    ),
  ]
}

const share = (group: Group, all: readonly SubjectAssessment[]) =>
  formatShare(group.members.length, all.length)

const staffOf = (group: Group) =>
  group.members.reduce((sum, member) => sum + (member.enterprise?.employees ?? 0), 0)

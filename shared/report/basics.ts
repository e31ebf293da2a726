import type { Assessment, SubjectAssessment } from '../assessment'
import { formatCount } from '../format'
import { heading, type TracedBlock, type Words } from '../report'
import { INDUSTRY_UNKNOWN } from '../text.zh'
import { count, enumerate, figure, share, words } from './figures'
import { byClass, byIndustry, type NamedGroup } from './named-groups'
import { named } from './named-paragraph'
import { cityName, countyName, townName } from './names'
import type { Counted, Source } from './source'
import {
  centredColumn,
  countCell,
  figureCell,
  lineCell,
  numberColumn,
  shareCell,
  table,
  textCell,
  textColumn,
} from './table'

/** 三、被帮扶单位基本情况: the town, the enterprises by class, the industries. */
export function basics(assessment: Assessment): TracedBlock[] {
  return [
    heading(1, '三、被帮扶单位基本情况'),
    heading(2, '（一）属地政府基本情况'),
    named('basics/town', townSentence(assessment)),
    heading(2, '（二）生产经营单位情况'),
    ...classes(assessment.enterprises),
    heading(2, '（三）行业类别'),
    ...industries(assessment.enterprises),
  ]
}

const ALL: Counted = { each: 'enterprise' }

function townSentence({ record: { township, enterprises } }: Assessment): Words {
  const { enterpriseBase } = township
  const chosen = enterprises.length
  const base =
    enterpriseBase === null
      ? '辖区企业底数尚未录入。'
      : words`辖区企业底数${figure(formatCount(enterpriseBase), { is: 'fact', fact: 'enterpriseBase', grouped: true })}家，选定督导帮扶${count(chosen, ALL)}家，约占${share(chosen, enterpriseBase, { is: 'share', of: ALL, whole: 'enterprise-base' })}。`
  return words`${townName(township)}隶属${cityName(township)}${countyName(township)}。${base}`
}

function classes(enterprises: readonly SubjectAssessment[]): TracedBlock[] {
  if (enterprises.length === 0) return [named('basics/classes', '案卷中没有生产经营单位。')]
  const groups = byClass(enterprises)
  const parts = groups.map(
    (group) =>
      words`${group.name}${count(group.members.length, membersOf(group))}家（${shareOf(group, enterprises)}）`,
  )
  return [
    named(
      'basics/classes',
      words`选定的${count(enterprises.length, ALL)}家生产经营单位中，${enumerate(parts)}。`,
    ),
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
        countCell(group.members.length, membersOf(group)),
        shareCell(group.members.length, enterprises.length, shareSource(group)),
        staffCell(group),
      ]),
    ),
  ]
}

function industries(enterprises: readonly SubjectAssessment[]): TracedBlock[] {
  if (enterprises.length === 0) return [named('basics/industries', '案卷中没有生产经营单位。')]
  const groups = byIndustry(enterprises)
  const written = groups.filter(({ who }) => who.industry !== INDUSTRY_UNKNOWN)
  const largest = enumerate(
    written
      .slice(0, 3)
      .map((group) => words`${group.name}（${count(group.members.length, membersOf(group))}家）`),
  )
  return [
    named(
      'basics/industries',
      written.length === 0
        ? '名单中没有填写行业类别。'
        : words`涉及${count(written.length, { each: 'industry' })}个行业，家数较多的是${largest}。`,
    ),
    table(
      '生产经营单位行业分布',
      [centredColumn('序号', 1), textColumn('行业', 4), numberColumn('家数', 2), numberColumn('占比', 2)],
      groups.map((group, index) => [
        lineCell(index),
        textCell(group.name),
        countCell(group.members.length, membersOf(group)),
        shareCell(group.members.length, enterprises.length, shareSource(group)),
      ]),
    ),
  ]
}

const membersOf = ({ who }: NamedGroup): Counted => ({ each: 'enterprise', who })

const shareSource = (group: NamedGroup): Source => ({ is: 'share', of: membersOf(group), whole: ALL })

const shareOf = (group: NamedGroup, all: readonly SubjectAssessment[]) =>
  share(group.members.length, all.length, shareSource(group))

function staffCell({ members, who }: NamedGroup) {
  const staff = members.reduce((sum, member) => sum + (member.enterprise?.employees ?? 0), 0)
  return figureCell(String(staff), staff, { is: 'sum', fact: 'employees', who })
}

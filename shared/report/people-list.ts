import type { Assessment } from '../assessment'
import { PERSON_ROLES, type Person, type Township } from '../case'
import { formatDate } from '../format'
import { paragraph, type ReportModel, type Table } from '../report'
import { ROLE_NAMES } from '../text.zh'
import { centredColumn, countCell, table, textCell, textColumn } from './table'

/** 附件1's list of the officers in charge of the town, and below it everyone who takes part. */
export function peopleList({ record }: Assessment, date: string): ReportModel {
  const { town } = record.township
  return {
    title: `安全生产标准化提质增效督导帮扶行动${town}挂钩科级干部和专家名单`,
    subtitle: [formatDate(date)],
    date,
    fileName: `${town}_人员名单_${date.replaceAll('-', '')}`,
    blocks: [
      officers(record.township, record.people),
      ...(record.people.length > 0 ? [everyone(record.people)] : [paragraph('尚未登记参加人员。')]),
    ],
  }
}

/** The columns of 附件1. */
function officers({ town, county, city, enterpriseBase }: Township, people: readonly Person[]): Table {
  const named = (role: Person['role']) =>
    people
      .filter((person) => person.role === role)
      .map(({ name }) => name)
      .join('、') || '—'
  return table(
    '挂钩科级干部',
    [
      centredColumn('序号', 1),
      centredColumn('辖区', 2),
      centredColumn('重点乡镇', 2),
      centredColumn('企业底数', 2),
      centredColumn(`${city}挂钩科级干部`, 3),
      centredColumn(`${county}挂钩科级干部`, 3),
    ],
    [
      [
        countCell(1),
        textCell(county),
        textCell(town),
        enterpriseBase === null ? textCell('—') : countCell(enterpriseBase),
        textCell(named('cityOfficer')),
        textCell(named('countyOfficer')),
      ],
    ],
  )
}

const everyone = (people: readonly Person[]): Table =>
  table(
    '参加人员',
    [
      centredColumn('序号', 1),
      centredColumn('姓名', 2),
      centredColumn('职责', 3),
      textColumn('单位', 5),
      centredColumn('电话', 3),
    ],
    people
      .toSorted((a, b) => PERSON_ROLES.indexOf(a.role) - PERSON_ROLES.indexOf(b.role))
      .map(({ name, role, unit, phone }, index) => [
        countCell(index + 1),
        textCell(name),
        textCell(ROLE_NAMES[role]),
        textCell(unit),
        textCell(phone ?? '—'),
      ]),
  )

import type { Assessment } from '../assessment'
import { PERSON_ROLES, type Person } from '../case/action'
import type { Township } from '../case/subject'
import type { Cell, Table, TracedReport, Words } from '../report'
import { ROLE_NAMES } from '../text.zh'
import { quote, words } from './figures'
import { named } from './named-paragraph'
import { cityName, countyName, reportDay, townName } from './names'
import { centredColumn, figureCell, lineCell, table, textCell, textColumn } from './table'

/** 附件1's list of the officers in charge of the town, and below it everyone who takes part. */
export function peopleList({ record }: Assessment, date: string): TracedReport {
  const { town } = record.township
  return {
    title: words`安全生产标准化提质增效督导帮扶行动${townName(record.township)}挂钩科级干部和专家名单`,
    subtitle: [words`${reportDay(date)}`],
    date,
    fileName: `${town}_人员名单_${date.replaceAll('-', '')}`,
    blocks: [
      officers(record.township, record.people),
      ...(record.people.length > 0 ? [everyone(record.people)] : [named('none', '尚未登记参加人员。')]),
    ],
  }
}

/** The columns of 附件1. */
function officers(township: Township, people: readonly Person[]): Table<Words> {
  const namesOf = (role: Person['role']) => {
    const names = people.filter((person) => person.role === role).map(({ name }) => name)
    return textCell(names.length > 0 ? quote(names.join('、'), { from: 'officers', role }) : '—')
  }
  return table(
    '挂钩科级干部',
    [
      centredColumn('序号', 1),
      centredColumn('辖区', 2),
      centredColumn('重点乡镇', 2),
      centredColumn('企业底数', 2),
      centredColumn(words`${cityName(township)}挂钩科级干部`, 3),
      centredColumn(words`${countyName(township)}挂钩科级干部`, 3),
    ],
    [
      [
        lineCell(0),
        textCell(countyName(township)),
        textCell(townName(township)),
        baseCell(township),
        namesOf('cityOfficer'),
        namesOf('countyOfficer'),
      ],
    ],
  )
}

const baseCell = ({ enterpriseBase: base }: Township): Cell<Words> =>
  base === null
    ? textCell('—')
    : figureCell(String(base), base, { is: 'fact', fact: 'enterpriseBase', grouped: false })

const everyone = (people: readonly Person[]): Table<Words> =>
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
      .map(({ id, name, role, unit, phone }, index) => [
        lineCell(index),
        textCell(quote(name, { from: 'person', id, field: 'name' })),
        textCell(ROLE_NAMES[role]),
        textCell(quote(unit, { from: 'person', id, field: 'unit' })),
        textCell(phone ? quote(phone, { from: 'person', id, field: 'phone' }) : '—'),
      ]),
  )

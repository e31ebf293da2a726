import type { CaseRecord } from '../case'
import type { Finding, Order, Person } from '../case/action'
import { formatDate } from '../format'
import { orderName } from '../text.zh'
import type { FindEntry } from './find-entry'
import type { FindTexts } from './find-text'
import { namesOf, subjectCode } from './subject-names'

/** What the action wrote beside the scores: findings, orders and the people who take part. */
export function actionEntries(record: CaseRecord, texts: FindTexts): FindEntry[] {
  const names = namesOf(record)
  const nameOf = (subject: string) => names.get(subject) ?? subject
  return [
    ...record.findings.map((finding) => findingEntry(finding, nameOf(finding.subject), texts)),
    ...record.orders.map((order) => orderEntry(order, nameOf(order.subject), texts)),
    ...record.people.map((person) => personEntry(person, texts)),
  ]
}

const subjectWords = (subject: string, name: string) => `${subjectCode(subject)} ${name}`

const findingEntry = ({ subject, about, text }: Finding, name: string, texts: FindTexts): FindEntry => ({
  kind: 'finding',
  code: null,
  title: texts.read(text),
  context: [subjectWords(subject, name), about].filter(Boolean).join(' · '),
  facts: [],
  around: [texts.read(subjectWords(subject, name)), texts.read(name, 'name')],
  place: { view: 'people' },
})

const orderEntry = (order: Order, name: string, texts: FindTexts): FindEntry => ({
  kind: 'order',
  code: texts.read(orderName(order)),
  title: texts.read(order.what),
  context: `${name} · ${order.closed ? '已办结' : `期限 ${formatDate(order.due)}`}`,
  facts: [
    ...(order.who ? [{ label: '责任人', text: texts.read(order.who, 'name') }] : []),
    ...(order.evidence ? [{ label: '佐证', text: texts.read(order.evidence) }] : []),
  ],
  around: [texts.read(name, 'name')],
  place: { view: 'orders', subject: order.subject },
})

const personEntry = ({ name, unit, phone }: Person, texts: FindTexts): FindEntry => ({
  kind: 'person',
  code: null,
  title: texts.read(name, 'name'),
  context: unit,
  facts: [
    ...(unit ? [{ label: null, text: texts.read(unit) }] : []),
    ...(phone ? [{ label: '电话', text: texts.read(phone, 'number') }] : []),
  ],
  around: [],
  place: { view: 'people' },
})

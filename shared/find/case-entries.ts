import type { CaseRecord } from '../case'
import { type Enterprise, TOWNSHIP } from '../case/subject'
import type { Rubric, Rubrics } from '../rubric'
import { VIEW_NAMES, VIEW_TITLES } from '../views'
import { actionEntries } from './action-entries'
import type { FindEntry } from './find-entry'
import type { FindTexts, Reading } from './find-text'
import { reasonEntries } from './reason-entries'
import { subjectCode } from './subject-names'

/** Everything that can be found in a record: views, subjects, criteria, reasons, findings, orders, people. */
export const caseEntries = (record: CaseRecord, rubrics: Rubrics, texts: FindTexts): FindEntry[] => [
  ...viewEntries(texts),
  ...subjectEntries(record, texts),
  ...criterionEntries(rubrics.enterprise, texts),
  ...criterionEntries(rubrics.township, texts),
  ...reasonEntries(record, rubrics, texts),
  ...actionEntries(record, texts),
]

const viewEntries = (texts: FindTexts): FindEntry[] =>
  VIEW_NAMES.map((view) => ({
    kind: 'view',
    code: null,
    title: texts.read(VIEW_TITLES[view]),
    context: '',
    facts: [],
    around: [],
    place: { view },
  }))

const subjectEntries = ({ township, enterprises }: CaseRecord, texts: FindTexts): FindEntry[] => [
  subjectEntry({ id: TOWNSHIP, name: township.town, context: township.county, facts: [] }, texts),
  ...enterprises.map((each) =>
    subjectEntry({ ...each, context: each.industry ?? '', facts: factsOf(each) }, texts),
  ),
]

type Fact = readonly [label: string | null, words: string | null, reading?: Reading]

interface Subject {
  id: string
  name: string
  context: string
  facts: readonly Fact[]
}

const subjectEntry = ({ id, name, context, facts }: Subject, texts: FindTexts): FindEntry => ({
  kind: 'subject',
  code: texts.read(subjectCode(id)),
  title: texts.read(name, 'name'),
  context,
  facts: [[null, context] as const, ...facts].flatMap(([label, words, reading]) =>
    words ? { label, text: texts.read(words, reading) } : [],
  ),
  around: [],
  place: { view: 'score', subject: id, criterion: null, draft: null },
})

const factsOf = ({ creditCode, address, contact, phone }: Enterprise): Fact[] => [
  ['统一社会信用代码', creditCode, 'number'],
  ['地址', address],
  ['联系人', contact, 'name'],
  ['电话', phone, 'number'],
]

const criterionEntries = (form: Rubric, texts: FindTexts): FindEntry[] =>
  form.criteria.map(({ id, text }) => {
    const section = form.sectionOf.get(id)!
    return {
      kind: 'criterion',
      code: texts.read(id),
      title: texts.read(text),
      context: `${form.subject === 'township' ? '镇级' : '企业'}评分表 · ${section.no}、${section.title}`,
      facts: [],
      around: [texts.read(section.title)],
      place: criterionPlace(form, id),
    }
  })

/** The town's criteria stand on the town's sheet; those of the enterprises on the sheet of whichever is at hand. */
const criterionPlace = ({ subject }: Rubric, criterion: string) => ({
  view: 'score',
  criterion,
  draft: null,
  ...(subject === 'township' && { subject: TOWNSHIP }),
})

import type { SubjectAssessment } from '../assessment'
import { TOWNSHIP, type Township } from '../case/subject'
import type { Phrase, Words } from '../report'
import type { Rubric } from '../rubric'
import { day, label, quote, words } from './figures'

export const townName = ({ town }: Township): Phrase => townFact(town, 'town')
export const countyName = ({ county }: Township): Phrase => townFact(county, 'county')
export const cityName = ({ city }: Township): Phrase => townFact(city, 'city')

const townFact = (text: string, fact: 'town' | 'county' | 'city') =>
  quote(text, { from: 'fact', subject: TOWNSHIP, fact })

/** 临澜市云屿镇, and below it the day that the document bears. */
export const subtitleOf = (township: Township, date: string): Words[] => [
  words`${countyName(township)}${townName(township)}`,
  words`${reportDay(date)}`,
]

export const reportDay = (date: string): Phrase => day(date, { of: 'report', date })

export const subjectName = ({ id, name }: Pick<SubjectAssessment, 'id' | 'name'>): Phrase =>
  quote(name, { from: 'fact', subject: id, fact: id === TOWNSHIP ? 'town' : 'name' })

/** The name of an enterprise of the list; its id where it is not in it any more. */
export const nameById = (subjects: readonly SubjectAssessment[], id: string): Phrase => {
  const found = subjects.find((each) => each.id === id)
  return found ? subjectName(found) : subjectLabel(id)
}

export const subjectLabel = (id: string): Phrase => label(id, { names: 'subject', id })

export const criterionLabel = ({ subject }: Rubric, id: string): Phrase =>
  label(id, { names: 'criterion', form: subject, id })

/** 七、现场“5S”管理. */
export const sectionTitle = ({ subject }: Rubric, { no, title }: { no: string; title: string }): Words =>
  words`${label(no, { names: 'section', form: subject, no })}、${quote(title, { from: 'form-section', form: subject, id: no })}`

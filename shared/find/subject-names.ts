import type { CaseRecord } from '../case'
import { TOWNSHIP } from '../case/subject'

/** The names of the subjects, the township's among them. */
export const namesOf = ({ township, enterprises }: CaseRecord): ReadonlyMap<string, string> =>
  new Map([[TOWNSHIP, township.town], ...enterprises.map(({ id, name }) => [id, name] as const)])

/** What stands before a subject's name: its number, or 镇级. */
export const subjectCode = (subject: string): string => (subject === TOWNSHIP ? '镇级' : subject)

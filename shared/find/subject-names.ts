import { type CaseRecord, TOWNSHIP } from '../case'

/** The names of the subjects, the township's among them. */
export const namesOf = ({ township, enterprises }: CaseRecord): ReadonlyMap<string, string> =>
  new Map([[TOWNSHIP, township.town], ...enterprises.map(({ id, name }) => [id, name] as const)])

import type { Sheet } from './case/sheet'

/** The sheets of a record never change in place, and are asked for subject by subject. */
const known = new WeakMap<readonly Sheet[], ReadonlyMap<string, readonly Sheet[]>>()

const subjectOf = ({ key }: Sheet): string => key.subject

/** The sheets of one subject, in the order of the record. */
export function sheetsOfSubject(sheets: readonly Sheet[], subject: string): readonly Sheet[] {
  const bySubject = known.get(sheets) ?? Map.groupBy(sheets, subjectOf)
  known.set(sheets, bySubject)
  return bySubject.get(subject) ?? []
}

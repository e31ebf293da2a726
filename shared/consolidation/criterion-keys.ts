import type { Sha256 } from '../draw'
import type { Rubric, Section } from '../rubric'

/** The keys by which the criteria and sections of several towns' forms join. */
export interface FormKeys {
  /** By criterion id. */
  criteria: ReadonlyMap<string, string>
  /** By section number. */
  sections: ReadonlyMap<string, string>
}

/**
 * A criterion is the same in two forms where its form, words and points are the same, wherever it stands: its key is
 * the hash of these three. Of two in one form that read alike the later is told apart by its count.
 */
export function formKeys(rubric: Rubric, sha256: Sha256): FormKeys {
  const seen = new Map<string, number>()
  const criteria = new Map(
    rubric.criteria.map(({ id, text, points }) => {
      const hash = sha256([rubric.subject, text, String(points)].join('\n'))
      const times = (seen.get(hash) ?? 0) + 1
      seen.set(hash, times)
      return [id, times === 1 ? hash : `${hash}-${times}`]
    }),
  )
  const keyOf = ({ items }: Section) =>
    sha256(items.flatMap((item) => item.criteria.map(({ id }) => criteria.get(id)!)).join('\n'))
  return { criteria, sections: new Map(rubric.sections.map((section) => [section.no, keyOf(section)])) }
}

import { squash } from './import/normalise'
import type { Criterion, Rubric } from './rubric'
import { matchTyped } from './typed-match'

const NUMBER = /^\d{1,4}(?:\.\d{0,2})?$/

/** The criteria that a typed number (13.2, 132, 13), Chinese words or the first letters of their pinyin stand for, the likeliest first. */
export function searchCriteria(
  { criteria }: Rubric,
  typed: string,
  initials: Readonly<Record<string, string>>,
): readonly Criterion[] {
  const wanted = squash(typed).replaceAll('。', '.')
  if (wanted === '') return []
  if (NUMBER.test(wanted)) return byNumber(criteria, wanted)
  const findable = criteria.map((each) => ({ each, text: each.text, initials: initials[each.id] ?? '' }))
  return matchTyped(findable, wanted).map(({ each }) => each)
}

/** 132 is 13.2 and 11 is 1.1 before the first of item 11. */
function byNumber(criteria: readonly Criterion[], wanted: string): readonly Criterion[] {
  const plain = (id: string) => (wanted.includes('.') ? id : id.replace('.', ''))
  const exact = criteria.filter(({ id }) => plain(id) === wanted)
  const ofItem = criteria.filter(({ id }) => id.startsWith(`${wanted}.`))
  const begun = criteria.filter(({ id }) => plain(id).startsWith(wanted))
  return [...new Set([...exact, ...ofItem, ...begun])]
}

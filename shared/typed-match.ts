import { squash } from './import/normalise'

/** A text that can be found by its own signs or by the first letters of its pinyin. */
export interface Findable {
  text: string
  /** Lower-case letters and digits alone. */
  initials: string
}

/** The texts that hold what was typed, as signs or as first letters of pinyin, those that begin with it first; all of them where nothing was typed. */
export function matchTyped<T extends Findable>(list: readonly T[], typed: string): T[] {
  const wanted = squash(typed).toLowerCase()
  if (wanted === '') return [...list]
  const placed = list.map((each) => ({ each, at: placeOf(each, wanted) }))
  const first = placed.filter(({ at }) => at === 0)
  const later = placed.filter(({ at }) => at > 0)
  return [...first, ...later].map(({ each }) => each)
}

/** Where it stands, −1 where it does not; the pinyin counts only where the signs themselves do not hold it. */
function placeOf({ text, initials }: Findable, wanted: string): number {
  const inText = squash(text).toLowerCase().indexOf(wanted)
  return inText >= 0 ? inText : initials.indexOf(wanted)
}

/** Whether what was typed can only be meant as letters to search by: no reason and no criterion is written so. */
export const isInitials = (typed: string): boolean => /^[a-z]+$/i.test(squash(typed))

import { squash } from './import/normalise'

/** A text that can be found by its own signs or by the first letters of its pinyin. */
export interface Findable {
  text: string
  /** Lower-case letters and digits alone. */
  initials: string
}

/** The texts that hold what was typed, as signs or as first letters of pinyin, in their own order; all of them where nothing was typed. */
export function matchTyped<T extends Findable>(list: readonly T[], typed: string): T[] {
  const wanted = squash(typed).toLowerCase()
  return list.filter(
    ({ text, initials }) => squash(text).toLowerCase().includes(wanted) || initials.includes(wanted),
  )
}

/** Whether what was typed can only be meant as letters to search by: no reason and no criterion is written so. */
export const isInitials = (typed: string): boolean => /^[a-z]+$/i.test(squash(typed))

import { initialsOf, nameInitialsOf } from '../pinyin'

/** From where to where, in UTF-16 units of the text. */
export type Range = readonly [from: number, to: number]

const CLUSTER = /\P{M}\p{M}*|\p{M}+/gsu

/** A text as it is compared: full and half width, capitals and compatibility forms are the same. */
export const fold = (text: string): string =>
  [...text.matchAll(CLUSTER)].map(([sign]) => foldSign(sign)).join('')

const foldSign = (sign: string) => sign.normalize('NFKC').toLowerCase()

/** How a text is read: a name by its surname; of a long number fewer than four signs say nothing. */
export type Reading = 'text' | 'name' | 'number'

/** A text that can be found, by its own signs or by the initials of its pinyin. */
export class FindText {
  readonly folded: string
  #initials: string | null = null

  constructor(
    readonly words: string,
    readonly reading: Reading,
  ) {
    this.folded = fold(words)
  }

  /** One letter for every sign of the folded text; made when first asked for, and '' where they do not pair. */
  get initials(): string {
    if (this.#initials === null) {
      const made = (this.reading === 'name' ? nameInitialsOf : initialsOf)(this.folded)
      this.#initials = made.length === this.folded.length ? made : ''
    }
    return this.#initials
  }

  /** Where a range of the folded text stands in the words themselves. */
  rangeOf(from: number, to: number): Range {
    let at = 0
    let start = 0
    for (const { 0: sign, index } of this.words.matchAll(CLUSTER)) {
      if (at <= from) start = index
      at += foldSign(sign).length
      if (at >= to) return [start, index + sign.length]
    }
    return [start, this.words.length]
  }
}

/** Every text of a case read once: most reasons are written on many sheets, and stay the same from save to save. */
export class FindTexts {
  readonly #known = new Map<string, FindText>()

  read(words: string, reading: Reading = 'text'): FindText {
    const key = `${reading} ${words}`
    const known = this.#known.get(key)
    if (known) return known
    const made = new FindText(words, reading)
    this.#known.set(key, made)
    return made
  }
}

import { pinyin } from 'pinyin-pro'

/** The first letters of a text's pinyin in lower case, other signs as they are: 消防器材 gives xfqc, Q017海丝 gives q017hs. */
export const initialsOf = (text: string): string =>
  pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase()

/** The first letters of an enterprise's or a person's name, where 曾, 单 and 长 are read as surnames read them. */
export const nameInitialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' }).join('').toLowerCase()

import { type Paragraph, paragraph, type Run, textOf, type Words } from '../report'
import { line, words } from './figures'
import { type Figure, isTraced } from './walk'

type Phrases = readonly (Words | Run<Words>)[]

/** A paragraph that can be rewritten, under a name that says what it is about and never where it stands. */
export const named = (id: string, ...phrases: Phrases): Paragraph<Words> => ({ ...paragraph(...phrases), id })

/** The same with its number in a list before it, which follows the list whatever is written. */
export const numbered = (id: string, index: number, ...phrases: Phrases): Paragraph<Words> => ({
  ...named(id, words`${line(index)}. `, ...phrases),
  isNumbered: true,
})

/** The runs that can be rewritten. */
const body = ({ runs, isNumbered }: Paragraph<Words>) => (isNumbered ? runs.slice(1) : runs)

/** What can be rewritten, as it is printed. */
export const bodyText = (of: Paragraph<Words>): string =>
  body(of)
    .map(({ text }) => textOf(text))
    .join('')

/** The figures of what can be rewritten, from left to right. */
export const bodyFigures = (of: Paragraph<Words>): Figure[] =>
  body(of).flatMap(({ text }) => (typeof text === 'string' ? [] : text.filter(isTraced)))

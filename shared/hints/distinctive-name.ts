import type { Enterprise, Township } from '../case/subject'
import { phrasesOf } from '../phrases'
import type { Rubric } from '../rubric'
import { plainWording } from './wording'

const FORMS = /(股份有限公司|有限责任公司|有限公司|集团|公司|合作社|经营部|服务部|总厂|分厂|厂|店|部)+$/u
/** Fewer characters than these stand in ordinary words too. */
const LEAST_WHOLE = 6
const LEAST_PART = 4
const TRADE = 2

/** How an enterprise may be named in a reason: whole, or by what is left of its name without place and legal form, where nothing else is called so. */
export function distinctiveNames(
  enterprises: readonly Enterprise[],
  township: Township,
  rubric: Rubric,
): ReadonlyMap<string, readonly string[]> {
  const words = vocabulary(enterprises, rubric)
  const places = [township.city, township.county, township.town]
    .map(plainWording)
    .flatMap((place) => [place, place.replace(/[市县区镇乡]$/u, '')])
    .filter((place) => place.length >= 2)
  const whole = enterprises.map(({ name }) => plainWording(name))
  return new Map(
    enterprises.map(({ id }, index) => {
      const part = partOf(whole[index]!, places)
      const isOnlyOne = whole.every((name, other) => other === index || !name.includes(part))
      const isName = part.length >= LEAST_PART && isOnlyOne && !words.includes(part.slice(0, TRADE))
      return [
        id,
        [...(whole[index]!.length >= LEAST_WHOLE ? [whole[index]!] : []), ...(isName ? [part] : [])],
      ]
    }),
  )
}

function partOf(name: string, places: readonly string[]): string {
  const place = places.find((each) => name.startsWith(each))
  return place ? partOf(name.slice(place.length), places) : name.replace(FORMS, '')
}

/** Words that any sheet may use: of the form, of the phrases, of the industries. */
const vocabulary = (enterprises: readonly Enterprise[], { criteria }: Rubric): string =>
  [
    ...criteria.map(({ text }) => text),
    ...criteria.flatMap(({ id }) => phrasesOf('enterprise', id)?.reasons ?? []),
    ...new Set(enterprises.map(({ industry }) => industry ?? '')),
  ]
    .map(plainWording)
    .join('\n')

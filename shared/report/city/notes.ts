import { shownOf } from '../../consolidation/city-notes'
import type { CityNote, CityResult } from '../../consolidation/city-result'
import { formatPoints } from '../../format'
import type { Phrase, TracedBlock } from '../../report'
import { markFigures } from '../figures'
import { named } from '../named-paragraph'
import { cityFigure, cityQuote, sum } from './figures'

/** What stands beside the figures, a paragraph each. */
export const noteBlocks = (city: CityResult): TracedBlock[] =>
  city.notes.map((note, index) => {
    const again = city.notes.slice(0, index).filter(({ about }) => about === note.about).length
    const id = again === 0 ? `notes/${note.about}` : `notes/${note.about}/${again + 1}`
    return named(id, markFigures(note.text, figuresIn(note, again, city)))
  })

function figuresIn({ about }: CityNote, again: number, city: CityResult): Phrase[] {
  if (about === 'added') return [sum(city.totals.added, 'added')]
  if (about === 'unmatched') return [cityFigure(String(city.unmatched.length), { what: 'unmatched' })]
  if (about === 'missing') return missing(city)
  if (about === 'cities') return cities(city)
  if (about === 'tolerance') return tolerances(city)
  if (about === 'alike') return alike(city, again)
  if (about === 'plans')
    return [cityFigure(String(new Set(city.towns.map(({ plan }) => plan)).size), { what: 'plans' })]
  return []
}

function missing({ random }: CityResult): Phrase[] {
  const { shown, count } = shownOf(random.missing)
  const names = shown.map(({ caseId, town }) => cityQuote(town, { from: 'town', town: caseId }))
  return count === null ? names : [...names, sum(count, 'random.missing')]
}

function cities({ towns }: CityResult): Phrase[] {
  const all = [...Map.groupBy(towns, ({ city }) => city)]
  return all.map(([name, [first]]) => cityQuote(name, { from: 'city', town: first!.caseId }))
}

function tolerances({ towns }: CityResult): Phrase[] {
  const totals = [...new Set(towns.map(({ tolerance }) => tolerance.total))].sort((a, b) => a - b)
  if (totals.length < 2) return []
  return totals.map((total, index) => cityFigure(formatPoints(total), { what: 'tolerances', index }))
}

/** The towns that are called alike, one group after the other. */
function alike({ towns }: CityResult, again: number): Phrase[] {
  const groups = Map.groupBy(towns, ({ city, county, town }) => `${city}${county}${town}`)
  const [name, same] = [...groups].filter(([, members]) => members.length > 1)[again]!
  const town = same[0]!.caseId
  return [
    cityQuote(name, { from: 'full-name', town }),
    cityFigure(String(same.length), { what: 'alike', town }),
  ]
}

import type { Place } from '@shared/place'

type SheetPlace = Pick<Place, 'subject' | 'phase'>

const keyOf = ({ subject, phase }: SheetPlace, criterion: string) => `${subject}/${phase}/${criterion}`

/** Reasons that were typed and not yet saved, by sheet and criterion. */
export class Drafts {
  readonly #texts = new Map<string, string>()

  constructor(place: Place) {
    if (place.draft) this.set(place, place.draft.criterion, place.draft.text)
  }

  of(sheet: SheetPlace, criterion: string): string | null {
    return this.#texts.get(keyOf(sheet, criterion)) ?? null
  }

  set(sheet: SheetPlace, criterion: string, text: string | null): void {
    if (text === null) this.#texts.delete(keyOf(sheet, criterion))
    else this.#texts.set(keyOf(sheet, criterion), text)
  }
}

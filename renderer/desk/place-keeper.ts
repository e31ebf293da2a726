import type { Place } from '@shared/place'

const PAUSE_MS = 250

/** Sends the place on a short pause, and at once when the window loses focus or goes away. */
export class PlaceKeeper {
  #place: Place
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #send: (place: Place) => void

  constructor(place: Place, send: (place: Place) => void) {
    this.#place = place
    this.#send = send
  }

  keep(patch: Partial<Place>): void {
    this.#place = { ...this.#place, ...patch }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.flush, PAUSE_MS)
  }

  flush = (): void => {
    if (this.#timer === undefined) return
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#send(this.#place)
  }
}

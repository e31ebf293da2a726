const PAUSE_MS = 250

/** Sends the place on a short pause, and at once when the window loses focus or goes away. */
export class PlaceKeeper<Kept> {
  #place: Kept
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #send: (place: Kept) => void

  constructor(place: Kept, send: (place: Kept) => void) {
    this.#place = place
    this.#send = send
  }

  keep(patch: Partial<Kept>): void {
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

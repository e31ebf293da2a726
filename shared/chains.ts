import type { CaseEvent } from './events'
import type { VersionVector } from './version-vector'

/** How the events of one list hang together, each by its place in the list; any order will do, device by device is quickest. */
class Chains {
  /** The place of the event that each continues; -1 where none is in the list. */
  private readonly before: Int32Array
  /** The place of each laptop's first event in the list. */
  private readonly starts = new Map<string, number>()
  private byHash: ReadonlyMap<string, number> | null = null

  constructor(private readonly events: readonly CaseEvent[]) {
    this.before = new Int32Array(events.length)
    let device: string | null = null
    for (let place = 0; place < events.length; place += 1) {
      const { deviceId, prevHash } = events[place]!
      if (deviceId !== device && !this.starts.has(deviceId)) this.starts.set(deviceId, place)
      device = deviceId
      this.before[place] = this.isAt(place - 1, prevHash) ? place - 1 : this.placeOf(prevHash)
    }
  }

  /** The event that the one at this place continues. */
  eventBefore(place: number): CaseEvent | undefined {
    return this.events[this.before[place]!]
  }

  /** The events that no other continues. */
  ends(): CaseEvent[] {
    const continued = new Uint8Array(this.events.length)
    for (const place of this.before) if (place >= 0) continued[place] = 1
    const ends: CaseEvent[] = []
    for (let place = 0; place < continued.length; place += 1)
      if (continued[place] === 0) ends.push(this.events[place]!)
    return ends
  }

  /**
   * A one at the place of each event that a version vector stands for: its tips and what their chains go back to. Where a
   * link was lost with a damaged file, a chain goes on with the last event before it that is there.
   */
  under(vector: VersionVector): Uint8Array {
    const reached = new Uint8Array(this.events.length)
    for (const [device, tips] of Object.entries(vector)) {
      const waiting = tips.flatMap(({ hash, seq }) => this.placesOfTip(device, seq, hash))
      for (let place = waiting.pop(); place !== undefined; place = waiting.pop())
        waiting.push(...this.goBack(reached, place, device))
    }
    return reached
  }

  /** Marks an event and all before it in its chain; where a link is missing, what the chain goes on with. */
  private goBack(reached: Uint8Array, from: number, device: string): number[] {
    for (let place = from; reached[place] === 0; place = this.before[place]!) {
      reached[place] = 1
      const { deviceSeq } = this.events[place]!
      if (this.before[place] === -1) return deviceSeq > 1 ? this.lastUpTo(device, deviceSeq - 1) : []
    }
    return []
  }

  /** Where nothing is missing and the events stand device by device, the n-th of a laptop is n − 1 places after its first. */
  private placesOfTip(device: string, seq: number, hash: string): number[] {
    const likely = (this.starts.get(device) ?? 0) + seq - 1
    const place = this.isAt(likely, hash) ? likely : this.placeOf(hash)
    return place >= 0 ? [place] : this.lastUpTo(device, seq)
  }

  private isAt(place: number, hash: string): boolean {
    return this.events[place]?.hash === hash
  }

  private placeOf(hash: string): number {
    if (hash === '') return -1
    this.byHash ??= new Map(this.events.map((event, place) => [event.hash, place]))
    return this.byHash.get(hash) ?? -1
  }

  /** A laptop's last events up to a number; of one that was cloned there may be two. */
  private lastUpTo(device: string, seq: number): number[] {
    let last = 0
    let places: number[] = []
    for (const [place, { deviceId, deviceSeq }] of this.events.entries()) {
      if (deviceId !== device || deviceSeq > seq || deviceSeq < last) continue
      if (deviceSeq > last) places = []
      last = deviceSeq
      places.push(place)
    }
    return places
  }
}

/** Histories never change in place, and several questions rest on how the same one hangs together. */
const known = new WeakMap<readonly CaseEvent[], Chains>()

export function chainsOf(events: readonly CaseEvent[]): Chains {
  const chains = known.get(events) ?? new Chains(events)
  known.set(events, chains)
  return chains
}

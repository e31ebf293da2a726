import type { CaseEvent } from './events'

/** What the events that are there know of others that are not. */
export interface Gaps {
  /** Ends of chains whose next event is there: the hash of the missing one, and how many are missing before that. */
  chains: { deviceId: string; hash: string; count: number }[]
  /** Ids of events that were superseded and are not there. */
  superseded: string[]
}

/** Finds the links that are missing in the chains of a history. */
export function gapsOf(events: readonly CaseEvent[]): Gaps {
  const hashes = new Set(events.map(({ hash }) => hash))
  const ids = new Set(events.map(({ id }) => id))
  const chains = [...Map.groupBy(events, ({ deviceId }) => deviceId).values()].flatMap((chain) => {
    const broken = chain.filter(({ deviceSeq, prevHash }) => deviceSeq > 1 && !hashes.has(prevHash))
    return [...new Map(broken.map((event) => [event.prevHash, event])).values()].map((event) => {
      const below = chain.filter(({ deviceSeq }) => deviceSeq < event.deviceSeq)
      const last = below.reduce((highest, { deviceSeq }) => Math.max(highest, deviceSeq), 0)
      const count = Math.max(1, event.deviceSeq - 1 - last)
      return { deviceId: event.deviceId, hash: event.prevHash, count }
    })
  })
  const superseded = new Set(events.flatMap(({ supersedes }) => supersedes).filter((id) => !ids.has(id)))
  return { chains, superseded: [...superseded] }
}

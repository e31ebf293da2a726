import type { CaseEvent } from './events'

type Link = Pick<CaseEvent, 'deviceId' | 'deviceSeq' | 'hash' | 'prevHash'>

/** The end of a chain of events: how many the laptop had written, and the hash of the last. */
export interface Tip {
  seq: number
  hash: string
}

/** How far a history goes on each laptop: the ends of its chain, of which a laptop that was cloned has more than one. */
export type VersionVector = Readonly<Record<string, readonly Tip[]>>

/** The version vector of a history: each laptop's events that no later one of the same laptop continues. */
export function versionVector(events: Iterable<Link>): VersionVector {
  const all = [...events]
  const continued = new Set(all.map((event) => `${event.deviceId} ${event.prevHash}`))
  const tips = all.filter((event) => !continued.has(`${event.deviceId} ${event.hash}`))
  const byDevice = [...Map.groupBy(tips, (event) => event.deviceId)].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(byDevice.map(([device, ends]) => [device, ends.map(tipOf).sort(byHash)]))
}

const tipOf = ({ deviceSeq, hash }: Link): Tip => ({ seq: deviceSeq, hash })
const byHash = (a: Tip, b: Tip) => (a.hash < b.hash ? -1 : 1)

/** The vector of a history that an event goes on with; null where it continues no end that the vector knows. */
export function vectorAfter(vector: VersionVector, event: Link): VersionVector | null {
  const { deviceId, deviceSeq, prevHash } = event
  const tips = vector[deviceId] ?? []
  const rest = tips.filter(({ hash }) => hash !== prevHash)
  const isFirst = tips.length === 0 && deviceSeq === 1 && prevHash === ''
  if (!isFirst && !tips.some(({ hash, seq }) => hash === prevHash && seq + 1 === deviceSeq)) return null
  const after = { ...vector, [deviceId]: [...rest, tipOf(event)].sort(byHash) }
  return Object.fromEntries(Object.entries(after).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The laptops of which a history holds two branches: one was cloned, or an old copy of its file was written on. */
export const forkedDevices = (vector: VersionVector): string[] =>
  Object.entries(vector).flatMap(([device, tips]) => (tips.length > 1 ? [device] : []))

/** Whether a history, given by the hashes of its events, holds all of the one that a vector stands for. */
export const covers = (hashes: { has(hash: string): boolean }, vector: VersionVector): boolean =>
  Object.values(vector).every((tips) => tips.every(({ hash }) => hashes.has(hash)))

/** How one copy of a case stands to another: the same, less, more, or each with something that the other lacks. */
export type Relation = 'same' | 'older' | 'newer' | 'diverged'

/** How the first history stands to the second, by the hashes that their chains link together. */
export function relationOf(one: Iterable<Link>, other: Iterable<Link>): Relation {
  const [a, b] = [[...one], [...other]]
  const isHeld = covers(hashesOf(b), versionVector(a))
  const holds = covers(hashesOf(a), versionVector(b))
  if (isHeld && holds) return 'same'
  if (isHeld) return 'older'
  return holds ? 'newer' : 'diverged'
}

const hashesOf = (events: readonly Link[]): ReadonlySet<string> => new Set(events.map(({ hash }) => hash))

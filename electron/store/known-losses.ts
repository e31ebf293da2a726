import { type CaseEvent, eventBodies } from '@shared/events'
import { eventsOfKind } from '@shared/events-of-kind'
import { gapsOf } from '@shared/salvage-gaps'
import { listPhotoHashes } from './photos'
import type { Db } from './schema'

/** What a rescue said to be missing, so that it is no sign of tampering. */
export interface KnownLosses {
  isSalvaged: boolean
  lost: number
  links: ReadonlySet<string>
  events: ReadonlySet<string>
  photos: ReadonlySet<string>
}

export function knownLosses(history: readonly CaseEvent[]): KnownLosses {
  const told = eventsOfKind(history, 'salvaged').flatMap(
    ({ body }) => eventBodies.salvaged.safeParse(JSON.parse(body)).data ?? [],
  )
  return {
    isSalvaged: told.length > 0,
    lost: Math.max(0, ...told.map((each) => each.lost)),
    links: new Set(told.flatMap(({ gaps }) => gaps.map(({ hash }) => hash))),
    events: new Set(told.flatMap(({ events }) => events)),
    photos: new Set(told.flatMap(({ photos }) => photos)),
  }
}

/** What a salvaged case lacked, and what of it is still missing: a copy may have brought it back since. */
export function salvageNotes(db: Db, history: readonly CaseEvent[], { lost, photos }: KnownLosses): string[] {
  const { chains, superseded } = gapsOf(history)
  const inChains = chains.reduce((sum, { count }) => sum + count, 0)
  const now = Math.max(inChains, superseded.length)
  const kept = new Set(listPhotoHashes(db))
  const lostPhotos = [...photos].filter((hash) => !kept.has(hash)).length
  const records = `抢救时至少缺 ${lost} 条记录，${now > 0 ? `现在仍缺 ${now} 条` : '现在中间没有缺的'}`
  return [`抢救案卷：${records}${lostPhotos > 0 ? `；缺 ${lostPhotos} 张照片` : ''}`]
}

import type { Seal } from '@shared/case/seal'
import { type CaseEvent, eventBodies } from '@shared/events'
import { eventsOfKind } from '@shared/events-of-kind'
import { partUnder } from '@shared/history-part'
import { sealCode } from '@shared/seal'
import { PHASE_NAMES } from '@shared/text.zh'
import { eventRootOf } from './event-root'
import { canonicalJson, rootOf, sha256 } from './hash'
import { jsonOrNull } from './json-or-null'

export type SealBody = Omit<Seal, 'reopened'>

/** SHA-256 over the sorted hashes of the photos that a history attaches, whether or not they were taken off again; of the marked part of it where one is marked. */
export function photoRootOf(events: readonly CaseEvent[], isMarked?: Uint8Array): string {
  const photos = new Set<string>()
  for (let place = 0; place < events.length; place += 1) {
    const { kind, item } = events[place]!
    if (kind === 'photo-attached' && (!isMarked || isMarked[place] === 1)) photos.add(item)
  }
  return rootOf(photos)
}

/** The seal over everything that it says, for the case of this id. */
export const sealOf = (caseId: string, body: Omit<SealBody, 'seal'>): string =>
  sha256(canonicalJson({ caseId, ...body }))

/** What a history no longer bears out of a seal that it holds, in words; null where all of it still holds. */
export function sealFinding(caseId: string, seal: SealBody, events: readonly CaseEvent[]): string | null {
  const name = `${PHASE_NAMES[seal.phase]}的封存（${sealCode(seal.seal)}）`
  const { seal: stated, ...said } = seal
  if (sealOf(caseId, said) !== stated) return `${name}被改动过`
  const { size, holds } = partUnder(seal.vector, events)
  if (size !== seal.events || eventRootOf(events, holds) !== seal.root)
    return `${name}所封的 ${seal.events} 条记录与案卷不符，只对上 ${size} 条`
  return photoRootOf(events, holds) === seal.photos ? null : `${name}所封的照片与案卷不符`
}

/** What is wrong with the seals of a history, each in words. */
export function sealFindings(events: readonly CaseEvent[]): string[] {
  const [created] = eventsOfKind(events, 'case-created')
  const caseId = eventBodies['case-created'].safeParse(jsonOrNull(created?.body ?? 'null')).data?.caseId ?? ''
  return eventsOfKind(events, 'sealed').flatMap((event) => {
    const body = eventBodies.sealed.safeParse(jsonOrNull(event.body))
    const finding = body.success ? sealFinding(caseId, body.data, events) : '有一次封存的内容读不出'
    return finding ?? []
  })
}

import { ownPart } from '@shared/exchange/own-part'
import { distinctiveNames } from '@shared/hints/distinctive-name'
import { CaseProblem } from '@shared/outcome'
import type { SendChoice } from '@shared/replies/exchange'
import type { CaseSession } from '../session'
import type { Surroundings } from '../store/clock'
import { copyInto } from '../store/copy'
import { listEvents } from '../store/events'
import { writeHistory } from '../store/write-history'
import { redactedHistory } from './redacted-history'

type Part = Omit<SendChoice, 'encrypt'>

/** Writes what was chosen of an open case into a new file; returns how many originals were replaced, or null. Throws CaseProblem `nothing-mine`. */
export function writeCopy(
  session: CaseSession,
  file: string,
  { mine, redact, photos }: Part,
  around: Surroundings,
): number | null {
  return session.read((db) => {
    if (!mine && !redact) {
      copyInto(db, file)
      return null
    }
    const all = listEvents(db)
    const part = mine ? ownPartOf(all, around.deviceId) : all
    const redacted = redact
      ? redactedHistory(part, { photos, otherNames: otherNamesIn(session), newId: around.newId })
      : null
    const events = redacted?.events ?? part
    writeHistory(file, { events, source: db, photos: photosOf(events) })
    return redacted?.replaced ?? null
  })
}

function ownPartOf(events: Parameters<typeof ownPart>[0], deviceId: string) {
  if (events.some((event) => event.deviceId === deviceId)) return ownPart(events, deviceId)
  throw new CaseProblem('nothing-mine', '这台电脑在本案卷里还没有记录，没有写出文件。请改为发送整个案卷。')
}

const otherNamesIn = ({ record, rubrics }: CaseSession) =>
  distinctiveNames(record.enterprises, record.township, rubrics.enterprise)

const photosOf = (events: readonly { kind: string; item: string }[]): ReadonlySet<string> =>
  new Set(events.filter(({ kind }) => kind === 'photo-attached').map(({ item }) => item))

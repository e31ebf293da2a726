import { type CaseEvent, eventBodies } from '@shared/events'
import { eventsUnder } from '@shared/history-part'
import { versionVector } from '@shared/version-vector'
import { eventRootOf } from '../store/event-root'
import { photoRootOf, sealOf } from '../store/seal-proof'

/** The seals of a history made anew over its redacted events, so that the copy counts what the case counts and bears them out. */
export class RedactedSeals {
  private readonly codes = new Map<string, string>()

  constructor(
    private readonly originals: readonly CaseEvent[],
    private readonly made: ReadonlyMap<CaseEvent, CaseEvent>,
  ) {}

  /** The body of a redacted event, with the seal that it makes or reopens in the place of the original's. */
  bodyOf({ kind, body: text }: CaseEvent, redacted: unknown): unknown {
    if (kind === 'sealed') return this.resealed(text, redacted)
    if (kind !== 'seal-reopened') return redacted
    const body = eventBodies['seal-reopened'].parse(redacted)
    return { ...body, seal: this.codes.get(body.seal) ?? body.seal }
  }

  private resealed(text: string, redacted: unknown): unknown {
    const original = eventBodies.sealed.parse(JSON.parse(text))
    const under = eventsUnder(original.vector, this.originals).flatMap((event) => this.made.get(event) ?? [])
    // What was stored for the city is of the originals, and stays behind with them.
    const { seal, summary: _, ...kept } = eventBodies.sealed.parse(redacted)
    const proof = { root: eventRootOf(under), photos: photoRootOf(under) }
    const said = { ...kept, vector: versionVector(under), events: under.length, ...proof }
    const made = sealOf(this.caseId, said)
    this.codes.set(seal, made)
    return { seal: made, ...said }
  }

  private get caseId(): string {
    const founding = this.originals.find(({ kind }) => kind === 'case-created')
    const made = founding && this.made.get(founding)
    return eventBodies['case-created'].parse(JSON.parse(made?.body ?? 'null')).caseId
  }
}

import { parseEntity } from '../entity'
import type { CaseEvent } from '../events'
import type { StandIns } from './originals'
import { redactor } from './redact-text'

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
/** Words of the program itself, which a person may happen to be called by. */
const OWN_WORDS = ['kind', 'phase', 'step', 'decision', 'role', 'tier', 'severity', 'look', 'class']

/** An event of a redacted history, before its place in the chain and its hash are known. */
export type Redacted = Omit<CaseEvent, 'deviceSeq' | 'prevHash' | 'hash' | 'body'> & { body: unknown }

/** The same event of a case that has other ids and none of the originals; every id is mapped to one new id. */
export function eventRedactor(standIns: StandIns, newId: () => string): (event: CaseEvent) => Redacted {
  const redactText = redactor(standIns)
  const ids = new Map<string, string>()
  const idFor = (id: string): string => {
    const known = ids.get(id) ?? newId()
    ids.set(id, known)
    return known
  }
  const redact = (text: string) => (isId(text) ? idFor(text) : redactText(text).replace(ID, idFor))
  return ({ id, deviceId, hlc, actor, action, kind, entity, item, body, supersedes }) => ({
    id: idFor(id),
    deviceId: idFor(deviceId),
    hlc,
    actor: redact(actor),
    action: idFor(action),
    kind,
    entity: redactAddress(entity, redact),
    item: isAddressed(item) ? redact(item) : item,
    body: redactValue(JSON.parse(body), redact, kind === 'photo-attached'),
    supersedes: supersedes.map(idFor),
  })
}

const isId = (text: string) => text.length === 36 && text.match(ID)?.[0] === text

/** An address keeps the word that says what it is of, and its phase and round. */
function redactAddress(entity: string, redact: (text: string) => string): string {
  const at = parseEntity(entity)
  const [what, ...rest] = entity.split('/')
  if (rest.length === 0) return entity
  if (at.kind !== 'sheet') return [what, ...rest.map(redact)].join('/')
  const { subject, phase, round, scorer } = at.key
  return [what, redact(subject), phase, round, scorer === '' ? '' : redact(scorer)].join('/')
}

/** Items that hold a name; a criterion's number and a fact's name are no original. */
const isAddressed = (item: string) => item.startsWith('signature:') || item.match(ID) !== null

function redactValue(value: unknown, redact: (text: string) => string, isPhoto: boolean): unknown {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map((each) => redactValue(each, redact, isPhoto))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      if (isPhoto && key === 'name') return [key, null]
      if (isId(key)) return [redact(key), redactValue(each, redact, isPhoto)]
      return [key, OWN_WORDS.includes(key) ? each : redactValue(each, redact, isPhoto)]
    }),
  )
}

import { compareSubjectIds, TOWNSHIP } from '../case/subject'
import { parseEntity } from '../entity'
import type { CaseEvent } from '../events'

/** What stands in a redacted copy in the place of each name, phone, code and address; the same original always gives the same. */
export type StandIns = ReadonlyMap<string, string>

/** Facts of an enterprise that tell which one it is, and what each is called instead. */
const TELLING = { name: '企业', creditCode: '代码', phone: '电话', contact: '人员', address: '地址' } as const

const three = (number: number) => String(number).padStart(3, '0')
const ENTERPRISE = TELLING.name

/** The stand-ins for everything in a history that names a person or an enterprise, or how to reach or find them. */
export function standInsFor(
  events: readonly CaseEvent[],
  otherNames: ReadonlyMap<string, readonly string[]>,
): StandIns {
  const standIns = new Map<string, string>()
  const counts = new Map<string, number>()
  const add = (original: unknown, word: string) => {
    if (typeof original !== 'string' || original === '' || standIns.has(original)) return
    const number = (counts.get(word) ?? 0) + 1
    counts.set(word, number)
    standIns.set(original, `${word}${three(number)}`)
  }
  const enterprises = [...new Set(events.flatMap(namedSubject))].sort(compareSubjectIds)
  enterprises.forEach((id, index) => {
    const standIn = `${ENTERPRISE}${three(index + 1)}`
    for (const name of [...namesEverHeld(events, id), ...(otherNames.get(id) ?? [])])
      if (!standIns.has(name)) standIns.set(name, standIn)
  })
  for (const { original, word } of events.flatMap(tellingOf)) add(original, word)
  return standIns
}

function namedSubject({ entity, item }: CaseEvent): string[] {
  const at = parseEntity(entity)
  return at.kind === 'subject' && at.id !== TOWNSHIP && item === 'name' ? [at.id] : []
}

const namesEverHeld = (events: readonly CaseEvent[], id: string): string[] =>
  events
    .filter((event) => namedSubject(event)[0] === id)
    .map(({ body }) => fieldsOf(body).value)
    .filter((value): value is string => typeof value === 'string' && value !== '')

interface Telling {
  original: unknown
  word: string
}

const person = (original: unknown): Telling => ({ original, word: TELLING.contact })

/** What one event holds that tells who or where somebody is. */
function tellingOf({ actor, kind, entity, item, body }: CaseEvent): Telling[] {
  const fields = fieldsOf(body)
  const at = parseEntity(entity)
  const found = [person(actor), person(fields.by), person(fields.who)]
  if (at.kind === 'sheet') found.push(person(at.key.scorer))
  if (kind === 'person-set' || kind === 'sheet-signed') found.push(person(fields.name))
  if (kind === 'person-set') found.push({ original: fields.phone, word: TELLING.phone })
  if (at.kind === 'subject' && at.id !== TOWNSHIP && item !== 'name' && item in TELLING)
    found.push({ original: fields.value, word: TELLING[item as keyof typeof TELLING] })
  return found
}

function fieldsOf(body: string): Record<string, unknown> {
  const value: unknown = JSON.parse(body)
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

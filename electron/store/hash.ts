import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { CaseEvent } from '@shared/events'
import canonicalize from 'canonicalize'

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** JSON with sorted keys and no spaces (RFC 8785): the same value always gives the same text. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('a value without a JSON form')
  return text
}

/** SHA-256 over every other column of an event, as one canonical JSON array. */
export function eventHash(event: Omit<CaseEvent, 'hash'>): string {
  const { id, deviceId, deviceSeq, hlc, actor, action, kind, entity, item, body, supersedes, prevHash } =
    event
  return sha256(
    canonicalJson([
      id,
      deviceId,
      deviceSeq,
      hlc,
      actor,
      action,
      kind,
      entity,
      item,
      body,
      supersedes,
      prevHash,
    ]),
  )
}

/** SHA-256 of a file's bytes, read in one piece. */
export const sha256File = (file: string): string => sha256(readFileSync(file))

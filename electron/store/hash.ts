import { createHash, hash as hashOf } from 'node:crypto'
import { readSync } from 'node:fs'
import type { CaseEvent } from '@shared/events'
import { CaseProblem } from '@shared/outcome'
import canonicalize from 'canonicalize'
import { keepDescriptor } from './descriptor'

export const sha256 = (data: string | Uint8Array): string => hashOf('sha256', data)

/** SHA-256 over a set of hashes, whatever their order. */
export const rootOf = (hashes: Iterable<string>): string => sha256([...hashes].sort().join('\n'))

/** JSON with sorted keys and no spaces (RFC 8785): the same value always gives the same text. Throws CaseProblem `bad-input`. */
export function canonicalJson(value: unknown): string {
  const text = textOf(value)
  if (text === undefined)
    throw new CaseProblem('bad-input', '内容里有残缺的字符或不是数的数，没有保存。请检查后重试。')
  return text
}

function textOf(value: unknown): string | undefined {
  try {
    return canonicalize(value)
  } catch {
    return undefined
  }
}

/** SHA-256 over every other column of an event, as one canonical JSON array; throws CaseProblem `bad-input`. */
export function eventHash(event: Omit<CaseEvent, 'hash'>): string {
  const row = columnsOf(event)
  const text = JSON.stringify(row)
  return sha256(HALF_CHARACTER.test(text) ? canonicalJson(row) : text)
}

/** Texts and whole numbers: canonical JSON writes them as JSON does by itself, as long as every character is whole. */
function columnsOf(event: Omit<CaseEvent, 'hash'>) {
  const { id, deviceId, deviceSeq, hlc, actor, action } = event
  const { kind, entity, item, body, supersedes, prevHash } = event
  return [id, deviceId, deviceSeq, hlc, actor, action, kind, entity, item, body, supersedes, prevHash]
}

/** What JSON writes only for half a character, or where the text itself has a backslash. */
const HALF_CHARACTER = /\\ud[89a-f]/

const PIECE = 1 << 20

/** SHA-256 of a file's bytes, read piece by piece; an open case keeps its lock meanwhile. */
export function sha256File(file: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(PIECE)
  const { descriptor, release } = keepDescriptor(file)
  try {
    for (let at = 0; ; ) {
      const read = readSync(descriptor, piece, 0, PIECE, at)
      if (read === 0) return hash.digest('hex')
      hash.update(piece.subarray(0, read))
      at += read
    }
  } finally {
    release()
  }
}

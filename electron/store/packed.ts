import { gzipSync } from 'node:zlib'
import { sha256 } from './hash'

/** A value as files keep it: its JSON, packed, with the hash of the text. */
export interface Packed {
  bytes: Uint8Array
  hash: string
}

export function pack(value: unknown): Packed {
  const text = JSON.stringify(value)
  return { bytes: gzipSync(text, { level: 1 }), hash: sha256(text) }
}

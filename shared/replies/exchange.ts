/** What one person wrote that the other copy does not hold, and when the last of it was written. */
export interface Share {
  actor: string
  events: number
  /** ISO 8601. */
  latest: string
}

/** How a file that came in stands to the case files of this laptop, and what became of it. */
export type Arrival =
  | { kind: 'new' | 'same'; fileName: string; events: number }
  | { kind: 'older'; fileName: string; ours: readonly Share[] }
  | { kind: 'newer'; fileName: string; theirs: readonly Share[] }
  | {
      kind: 'diverged'
      fileName: string
      ours: readonly Share[]
      theirs: readonly Share[]
      /** Names the copy that waits in the inbox of the library. */
      waiting: string
    }

/** What is done to a copy before it is sent. */
export interface SendChoice {
  /** Only this laptop's records, and what they stand on. */
  mine: boolean
  /** Without names, phones and codes; a new case that never joins the old one again. */
  redact: boolean
  /** With the photos; asked only of a redacted copy. */
  photos: boolean
  encrypt: boolean
}

export interface Sent {
  /** The path as the panel chose it. */
  file: string
  bytes: number
  sha256: string
  events: number
  /** The code that opens an encrypted copy, told by phone; null for a plain one. */
  code: string | null
  /** How many originals were replaced; null where the copy is not redacted. */
  replaced: number | null
}

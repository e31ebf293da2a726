/** Where a town of the city file came from. */
export interface JoinedTown {
  caseId: string
  town: string
  county: string
  city: string
  /** The name of the file, its hash and its size in bytes. */
  file: string
  sha256: string
  bytes: number
  /** SHA-256 over the hashes of the events that the file holds. */
  stateHash: string
  events: number
  /** UTC. */
  takenAt: string
  rubrics: { enterprise: string; township: string }
  cautions: readonly string[]
}

/** One line of the log of everything that was ever offered. */
export interface IntakeLine {
  /** UTC. */
  at: string
  actor: string
  file: string
  sha256: string | null
  bytes: number | null
  caseId: string | null
  town: string | null
  verdict: string
  reason: string
}

import type { VersionVector } from '../version-vector'
import type { Phase } from './phase'

/** 封存: what the record of a phase was when it was signed, and the one number that stands for all of it. */
export interface Seal {
  /** SHA-256 over everything below; its first sixteen hex digits are the code on the signed report. */
  seal: string
  phase: Phase
  at: string
  /** The calendar day of the laptop that sealed, which the sealed report bears. */
  day: string
  signers: readonly string[]
  /** How far the history went on each laptop. */
  vector: VersionVector
  events: number
  /** SHA-256 over the sorted hashes of these events. */
  root: string
  /** SHA-256 over the sorted hashes of the photos that they attach. */
  photos: string
  rubrics: { enterprise: string; township: string }
  /** SHA-256 of the town report as the program would have printed it. */
  report: string
  /** The round in force of every subject that was helped again; 1 of all others. */
  rounds: Readonly<Record<string, number>>
  /** SHA-256 of the head of what the city keeps of the case; absent where nothing was stored. */
  summary?: string | undefined
  /** null while the seal is in force. */
  reopened: Reopening | null
}

/** 解封: who opened a sealed phase again, and why. */
export interface Reopening {
  names: readonly string[]
  reason: string
  at: string
}

/** A case that was put together again from a damaged file, and what could not be read any more. */
export interface Salvage {
  at: string
  /** Events that are known to be missing; there may be more behind the last one of a laptop. */
  lost: number
  /** Cells whose last value is among the lost events. */
  cells: readonly { entity: string; item: string }[]
}

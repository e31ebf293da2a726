import type { ScoredPhase } from './phase'

/** The longest side of a stored photo, in pixels: a licence plate and a label stay legible. */
export const PHOTO_SIDE = 2_048

/** The most bytes of a stored photo. */
export const PHOTO_BYTES = 8_000_000

/** A picture of what was seen on site, tied to the criterion and the round that it proves. */
export interface Photo {
  /** SHA-256 of the stored bytes, in hex. */
  hash: string
  subject: string
  phase: ScoredPhase
  round: number
  criterion: string
  width: number
  height: number
  bytes: number
  /** A 64-bit perceptual hash as 16 hex digits: pictures that look alike differ in few bits. */
  look: string
  /** When the camera took it, as the camera said; null where it did not say. */
  takenAt: string | null
  /** The file's name as it was given; null for a pasted picture. */
  name: string | null
}

import type { Digest } from '@shared/report/word-marks'
import { sha256 } from '../store/hash'

/** Two of them and what stands before them fit into the 40 characters of a bookmark's name. */
const LENGTH = 16

/** The beginning of the SHA-256 of a text. */
export const shortDigest: Digest = (text) => sha256(text).slice(0, LENGTH)

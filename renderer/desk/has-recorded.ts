import { SCORING } from '../api/hooks'

/** What is about the desk, the file as a whole, what comes into it or its papers: it keeps nothing in the case, or nothing that an undo looks at. */
const BESIDE_THE_CASE =
  /^(desk|case|guide|work|template)\.|^report\.(export|print|showFolder|readBack)$|^import\.stage$|^city\.(?!set)|^action\.(undo|redo)$/

/** Whether a write of this name, answered so, recorded an action that can be taken back. */
export function hasRecorded(name: unknown, answer: unknown): boolean {
  if (name === SCORING) return true
  if (typeof name !== 'string' || BESIDE_THE_CASE.test(name)) return false
  const saved = answer as { event?: string | null; written?: number } | null
  return saved?.event !== null && saved?.written !== 0
}

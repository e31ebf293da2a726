import { rename } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

/** Virus scanners and indexers on Windows hold a new file for a moment. */
const HELD = ['EBUSY', 'EPERM', 'EACCES']
const PAUSES_MS = [20, 50, 100, 200, 400, 800]

/** Moves a file onto its place, and tries again for a moment while another program holds one of the two. */
export async function moveFile(from: string, to: string, move = rename): Promise<void> {
  for (const wait of PAUSES_MS) {
    try {
      return await move(from, to)
    } catch (error) {
      if (!HELD.includes(codeOf(error))) throw error
    }
    await pause(wait)
  }
  return move(from, to)
}

/** The system's code of an error; '' where it has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder of the test's own, gone when it is over; a whole file of tests passes `afterAll`. */
export function tempFolder(whenOver: (clean: () => void) => unknown = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'duhe-'))
  whenOver(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

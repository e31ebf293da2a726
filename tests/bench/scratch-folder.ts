import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Hands over a folder that is gone afterwards, also where the run is broken off. */
export async function inScratchFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duhe-bench-'))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  const breakOff = () => process.exit(130)
  process.once('exit', remove)
  for (const signal of SIGNALS) process.once(signal, breakOff)
  try {
    await work(folder)
  } finally {
    for (const signal of SIGNALS) process.off(signal, breakOff)
    process.off('exit', remove)
    remove()
  }
}

import { atMost } from './aims'
import { type Run, watched } from './process-tree'

const AIM_MB = 150
const IDLE_MS = 500

/** Peaks of memory at each number of towns, as they are and against a process of the same program that does nothing. */
export async function printMemory(sizes: readonly number[], runs: readonly Run[]): Promise<void> {
  const { mainMb: empty } = await watched(process.execPath, ['-e', `setTimeout(() => {}, ${IDLE_MS})`])
  if (empty === null) return console.log('peaks of memory cannot be asked here, skipped')
  console.log(`peak of an empty process of the same program: ${empty.toFixed(0)} MB`)
  for (const [part, of] of [
    ['main', (run: Run) => run.mainMb],
    ['a reader', (run: Run) => run.childMb],
  ] as const) {
    const peaks = runs.map((run) => of(run) ?? 0)
    const each = peaks.map((mb, at) => `${sizes[at]}: ${mb.toFixed(0)} MB (× ${(mb / empty).toFixed(2)})`)
    const growth = peaks.length > 1 ? `; last ÷ first ${(peaks.at(-1)! / peaks[0]!).toFixed(2)}` : ''
    console.log(`  peak of ${part} at ${each.join(', ')}${growth}`)
  }
  const largest = Math.max(...runs.flatMap(({ mainMb, childMb }) => [mainMb ?? 0, childMb ?? 0]))
  atMost('  MB of the largest process', largest, AIM_MB)
}

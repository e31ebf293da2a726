import { CLI } from '../builders/cli'
import { type Run, watched } from './process-tree'

/** By what was stored at sealing, or from the rows of every case. */
export type Way = 'sealed' | 'recomputed'

interface Consolidated {
  towns: number
  joined: readonly { code: string; seal: string | null }[]
}

/** Consolidates case files into a new city file, or into one that has them; throws where a town went another way. */
export async function consolidate(city: string, files: readonly string[], way: Way): Promise<Run> {
  const words = way === 'recomputed' ? ['--recompute'] : []
  const run = await watched(process.execPath, [CLI, 'consolidate', city, ...files, ...words, '--json'])
  const { towns, joined } = JSON.parse(run.stdout) as Consolidated
  if (towns !== files.length) throw new Error(`${towns} of ${files.length} towns joined`)
  const taken = joined.filter(({ code }) => code === 'joined')
  const astray = taken.filter(({ seal }) => (seal !== null) !== (way === 'sealed'))
  if (astray.length > 0) throw new Error(`${astray.length} towns were not ${way}`)
  return run
}

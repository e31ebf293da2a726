import type { makeRandom } from './prng'

type Random = ReturnType<typeof makeRandom>

/** One thing that a program asked of the disk, in the order in which it asked; `said` is what it told the world. */
export type DiskCall =
  | { what: 'create' | 'remove' | 'sync'; file: string }
  | { what: 'write'; file: string; at: number; bytes: Buffer }
  | { what: 'cut'; file: string; length: number }
  | { what: 'sync-folder' }
  | { what: 'said'; line: string }

type Change = Extract<DiskCall, { what: 'write' | 'cut' }>

/** The content of one file: what is safe, and what the disk may or may not have done since. */
interface Content {
  safe: Buffer
  since: Change[]
}

const SECTOR = 512

/**
 * A disk that promises only what was synced: of everything else a power cut may keep any part, in any order,
 * and the last write to reach it may be torn between sectors. Names come and go in their order.
 */
export class SimulatedDisk {
  private readonly safeNames: Map<string, Content>
  private names: Map<string, Content>
  private renamings: (() => void)[] = []

  constructor(files: ReadonlyMap<string, Buffer>) {
    this.safeNames = new Map([...files].map(([file, safe]) => [file, { safe, since: [] }]))
    this.names = new Map(this.safeNames)
  }

  do(call: DiskCall): void {
    switch (call.what) {
      case 'create': {
        if (this.names.has(call.file)) return
        const made = { safe: Buffer.alloc(0), since: [] }
        this.names.set(call.file, made)
        this.renamings.push(() => this.safeNames.set(call.file, made))
        return
      }
      case 'remove':
        this.names.delete(call.file)
        this.renamings.push(() => this.safeNames.delete(call.file))
        return
      case 'sync-folder':
        for (const rename of this.renamings.splice(0)) rename()
        return
      case 'sync': {
        const content = this.names.get(call.file)!
        content.safe = content.since.splice(0).reduce(apply, content.safe)
        return
      }
      case 'write':
      case 'cut':
        this.names.get(call.file)!.since.push(call)
        return
      case 'said':
    }
  }

  /** What is found after the power comes back: all that was asked, only what is safe, or any part between. */
  afterCut(kept: 'all' | 'safe' | 'some', random: Random): Map<string, Buffer> {
    const names = this.namesAfterCut(kept, random)
    return new Map([...names].map(([file, content]) => [file, contentAfterCut(content, kept, random)]))
  }

  private namesAfterCut(kept: 'all' | 'safe' | 'some', random: Random): Map<string, Content> {
    if (kept === 'all') return this.names
    if (kept === 'safe') return this.safeNames
    const saved = new Map(this.safeNames)
    for (const rename of this.renamings.slice(0, random.below(this.renamings.length + 1))) rename()
    const found = new Map(this.safeNames)
    this.safeNames.clear()
    for (const [file, content] of saved) this.safeNames.set(file, content)
    return found
  }
}

function contentAfterCut({ safe, since }: Content, kept: 'all' | 'safe' | 'some', random: Random): Buffer {
  if (kept === 'safe') return safe
  if (kept === 'all') return since.reduce(apply, safe)
  const share = random.pick([0.2, 0.5, 0.8])
  return since.flatMap((change) => (random.chance(share) ? [torn(change, random)] : [])).reduce(apply, safe)
}

/** A write of which only some sectors arrived. */
function torn(change: Change, random: Random): Change {
  if (change.what === 'cut' || change.bytes.length <= SECTOR || random.chance(0.5)) return change
  const sectors = Math.ceil(change.bytes.length / SECTOR)
  const [from, to] = [random.below(sectors), 1 + random.below(sectors)].sort((a, b) => a - b) as [
    number,
    number,
  ]
  return {
    ...change,
    at: change.at + from * SECTOR,
    bytes: change.bytes.subarray(from * SECTOR, to * SECTOR),
  }
}

function apply(content: Buffer, change: Change): Buffer {
  const length =
    change.what === 'cut' ? change.length : Math.max(content.length, change.at + change.bytes.length)
  const next = Buffer.alloc(length)
  content.copy(next)
  if (change.what === 'write') change.bytes.copy(next, change.at)
  return next
}

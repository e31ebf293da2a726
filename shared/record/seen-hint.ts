import type { Cells } from '../apply'
import type { SeenHint } from '../case/remarks'
import { soleValue } from './cells'

/** A hint is set aside as soon as anybody has looked at it; of several looks the latest speaks. */
export function seenHintOf(key: string, cells: Cells): SeenHint | null {
  const looks = [...cells.keys()].flatMap(
    (item) => soleValue<Omit<SeenHint, 'key'>>(cells, item, 'hint-seen') ?? [],
  )
  const latest = looks.sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1)
  return latest ? { key, ...latest } : null
}

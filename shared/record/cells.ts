import type { Cells, Head } from '../apply'
import { settledHead } from './settled'

/** The value of a cell; null where it has none, is in conflict or was written by an event of another kind. */
export const soleValue = <T>(cells: Cells | undefined, item: string, kind: string): T | null =>
  settledValue<T>(cells?.get(item) ?? [], kind)

/** The same of these heads of a cell. */
export function settledValue<T>(heads: readonly Head[], kind: string): T | null {
  const head = settledHead(heads)
  return head?.kind === kind ? (JSON.parse(head.body) as T) : null
}

/** The facts recorded in these cells, by name; a fact in conflict has no value. */
export function factsOf(cells: Cells | undefined): Record<string, unknown> {
  const facts: Record<string, unknown> = {}
  for (const item of cells?.keys() ?? [])
    facts[item] = soleValue<{ value: unknown }>(cells, item, 'fact-set')?.value ?? null
  return facts
}

import { formatCount } from './format'

/** How a snapshot stands to the case of now: what it lacks, and whether it holds anything that the case does not. */
export function differenceWords({
  events,
  isHeld,
  now,
}: {
  events: number
  isHeld: boolean
  now: number
}): string {
  if (!isHeld)
    return `与现在的案卷各有对方没有的记录（备份 ${formatCount(events)} 条，现在 ${formatCount(now)} 条）`
  return events === now ? '与现在相同' : `比现在少 ${formatCount(now - events)} 条记录`
}

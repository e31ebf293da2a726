/** Why a copy of a case was put by. */
export const SNAPSHOT_REASONS = [
  'merge',
  'seal',
  'migration',
  'restore',
  'replaced',
  'close',
  'interval',
] as const
export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number]

export const SNAPSHOT_REASON_NAMES: Readonly<Record<SnapshotReason, string>> = {
  merge: '合并前',
  seal: '封存前',
  migration: '升级格式前',
  restore: '恢复备份前',
  replaced: '换成较新的一份前',
  close: '关闭时',
  interval: '每十分钟',
}

/** A verified copy of a case as it was at some time. */
export interface Snapshot {
  /** Its file name, which says all but the size. */
  name: string
  /** UTC ISO 8601. */
  at: string
  reason: SnapshotReason
  events: number
  bytes: number
}

/** How many of the newest are kept, and for how many days the last of each day. */
const NEWEST_KEPT = 20
const DAYS_KEPT = 30

/** The snapshots that may go, of a list with the newest first: all but the newest twenty and the last of each of thirty days. */
export function expired<One extends Pick<Snapshot, 'at'>>(
  newestFirst: readonly One[],
  dayOf: (at: string) => string,
): One[] {
  const lastOfDay = new Map<string, One>()
  for (const each of newestFirst) if (!lastOfDay.has(dayOf(each.at))) lastOfDay.set(dayOf(each.at), each)
  const kept = new Set([...newestFirst.slice(0, NEWEST_KEPT), ...[...lastOfDay.values()].slice(0, DAYS_KEPT)])
  return newestFirst.filter((each) => !kept.has(each))
}

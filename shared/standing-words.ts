import type { Acceptance } from './case/remarks'
import { formatDate } from './format'
import type { OrderView } from './replies/action'

/** 已通知 第2轮 · 限2024年12月20日 · 未办结: how a 重新帮扶 stands. */
export function orderWords({ round, due, overdue, closed, reverified }: OrderView): string {
  const state = closed
    ? '已办结'
    : reverified === 'consistent'
      ? `第${round}轮核实一致，可办结`
      : reverified
        ? `第${round}轮核实仍不一致`
        : overdue
          ? '未办结，已过期'
          : '未办结'
  return `已通知 第${round}轮 · 限${formatDate(due)} · ${state}`
}

/** 核实结果已确认: by whom and when (a local day), and what was changed since. */
export function acceptanceWords(
  { by, changed }: Acceptance & { changed: readonly string[] },
  day: string,
): string {
  const late = changed.length === 0 ? '' : `；确认后又改了 ${changed.join('、')}，请再确认`
  return `核实结果已确认 · ${by} · ${formatDate(day)}${late}`
}

/** What a confirmation means, said before it is given. */
export const ACCEPTANCE_MEANS = '确认后，以核实的分数为准；不一致的，仍须重新帮扶、重新核实，确认不能代替。'

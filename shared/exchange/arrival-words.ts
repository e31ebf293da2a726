import { assertNever } from '../outcome'
import type { Arrival, Share } from '../replies/exchange'

/** What became of a file that came in, for the panel: what was found, what is safe, what to do. */
export function arrivalWords(arrival: Arrival, when: (instant: string) => string): string {
  const name = `“${arrival.fileName}”`
  switch (arrival.kind) {
    case 'new':
      return `已收下${name}（${arrival.events} 条记录，校验通过），存入本机的案卷库；原文件没有改动。`
    case 'same':
      return `${name}与本机的案卷完全相同（${arrival.events} 条记录），打开的是本机那份。`
    case 'older':
      return `${name}这份较旧，本机的多 ${countOf(arrival.ours)} 条记录${by(arrival.ours, when)}。打开的是本机那份，没有改动。`
    case 'newer':
      return `${name}这份较新，比本机的多 ${countOf(arrival.theirs)} 条记录${by(arrival.theirs, when)}，已换成它；原来那份留在案卷总览的“备份”里。`
    case 'diverged':
      return `${name}与本机的案卷各有对方没有的记录：收到的多 ${countOf(arrival.theirs)} 条${by(arrival.theirs, when)}，本机的多 ${countOf(arrival.ours)} 条${by(arrival.ours, when)}。打开的是本机那份，收到的存放在收件夹；合并后两边的记录都在。`
    default:
      return assertNever(arrival)
  }
}

const countOf = (shares: readonly Share[]) => shares.reduce((sum, { events }) => sum + events, 0)

const by = (shares: readonly Share[], when: (instant: string) => string): string => {
  const each = shares.map(({ actor, events, latest }) => `${actor} ${events} 条，最近 ${when(latest)}`)
  return each.length === 0 ? '' : `（${each.join('；')}）`
}

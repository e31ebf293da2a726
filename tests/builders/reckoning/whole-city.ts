import { read } from './case-cells'
import { chance, middle } from './chances'
import { type Row, townNumbers } from './one-town'
import { randomOf } from './random-draws'

/** What `city --json` has to print of these files on this day; the city's form is the one of `formOf`. */
export function reckon(files: readonly string[], formOf: string, asOf: string) {
  const towns = files.map(read)
  const numbers = towns.map((town) => townNumbers(town, asOf))
  const form = read(formOf).forms.enterprise
  const common: { criterion: string; towns: number; enterprises: number; share: number }[] = []
  const few: { criterion: string; enterprises: string[] }[] = []
  const tests: { criterion: string; town: string; p: number; gap: number; z: number | null }[] = []
  for (const { id, text, points } of form) {
    const parts = numbers.map(({ rows }) => rows.get(`${text}\n${points}`) ?? null)
    const all: Row = { judged: 0, deducted: 0, names: [] }
    for (const part of parts) {
      all.judged += part?.judged ?? 0
      all.deducted += part?.deducted ?? 0
    }
    const answered = parts.filter((part) => part && part.judged > 0)
    const losing = answered.filter((part) => part!.deducted > 0).length
    const share = all.deducted / all.judged
    if (losing * 2 >= answered.length && losing > 0 && all.deducted * 5 >= all.judged)
      common.push({ criterion: id, towns: losing, enterprises: all.deducted, share })
    const heavy = parts.flatMap((part, index) =>
      (part?.names ?? [])
        .filter(({ deduction }) => deduction * 2 >= points)
        .map(({ subject }) => `${towns[index]!.caseId} ${subject}`),
    )
    if (all.deducted > 0 && all.deducted <= 5 && all.deducted * 20 <= all.judged && heavy.length > 0)
      few.push({ criterion: id, enterprises: heavy.sort() })
    if (all.deducted === 0) continue
    const shares = parts.flatMap((part) => (part && part.judged >= 10 ? [part.deducted / part.judged] : []))
    const spread = middle(shares.map((each) => Math.abs(each - middle(shares))))
    parts.forEach((part, index) => {
      if (!part || part.judged < 10 || all.judged - part.judged < 10) return
      const here = part.deducted / part.judged
      tests.push({
        criterion: id,
        town: towns[index]!.caseId,
        p: chance(part, all),
        gap: here - (all.deducted - part.deducted) / (all.judged - part.judged),
        z: shares.length < 8 || spread < 1e-12 ? null : (0.6745 * (here - middle(shares))) / spread,
      })
    })
  }
  const ordered = [...tests].sort((a, b) => a.p - b.p)
  let highest = 0
  const prominent = ordered.flatMap((each, rank) => {
    highest = Math.max(highest, Math.min(1, (tests.length - rank) * each.p))
    const isOut = highest < 0.05 && each.gap >= 0.15 - 1e-12 && (each.z === null || each.z >= 3.5)
    return isOut ? [{ ...each, corrected: highest }] : []
  })
  return { numbers, common, few, prominent, random: randomOf(towns) }
}

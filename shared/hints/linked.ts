/** Joins pairs into groups: whoever is linked, directly or through others, stands in one group. */
export function linkedGroups<Member>(
  pairs: Iterable<readonly [Member, Member]>,
): readonly (readonly Member[])[] {
  const groups = new Map<Member, Member[]>()
  for (const [a, b] of pairs) {
    const left = groups.get(a) ?? [a]
    const right = groups.get(b) ?? [b]
    if (left === right) continue
    const joined = [...left, ...right]
    for (const member of joined) groups.set(member, joined)
  }
  return [...new Set(groups.values())]
}

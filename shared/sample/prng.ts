/** A repeatable source of choices; the same seed makes the same sample for ever. */
export interface Prng {
  /** An integer from `from` to `to`, both included. */
  int: (from: number, to: number) => number
  chance: (share: number) => boolean
  pick: <T>(list: readonly T[]) => T
  shuffled: <T>(list: readonly T[]) => T[]
}

/** mulberry32: 32 bits of state, enough for invented data and nothing else. */
export function prng(seed: number): Prng {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(list: readonly T[]) => list[int(0, list.length - 1)]!
  const shuffled = <T>(list: readonly T[]) => {
    const left = [...list]
    return list.map(() => left.splice(int(0, left.length - 1), 1)[0]!)
  }
  return { int, chance: (share) => next() < share, pick, shuffled }
}

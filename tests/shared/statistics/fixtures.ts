/** Fixtures F10 and T440 of the statistics. */
const SELF = [96, 92.5, 98, 88, 94, 91, 97, 85.5, 93, 90]
const VERIFIED = [89, 90, 91.5, 80, 93, 84, 90.5, 84, 86, 88]
export const F10 = SELF.map((self, index) => ({ self, verified: VERIFIED[index]! }))

export const T440 = [
  [352, 38, 14],
  [6, 14, 8],
  [0, 2, 6],
]

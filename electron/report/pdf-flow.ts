import { type Mark, type Strip, shifted } from './pdf-strip'

/** A strip and all it is kept with, down to the first that may part from its next. */
function groupFrom(strips: readonly Strip[], start: number): Strip[] {
  let end = start
  while (end < strips.length - 1 && strips[end]!.keepNext) end++
  return strips.slice(start, end + 1)
}

const heightOf = (strips: readonly Strip[]): number => strips.reduce((sum, { height }) => sum + height, 0)

class Pages {
  readonly pages: Mark[][] = [[]]
  private y = 0
  private last: Strip | null = null

  constructor(private readonly height: number) {}

  get isEmpty(): boolean {
    return this.y === 0
  }

  fits(height: number): boolean {
    // a hundredth of a point, for sums of fractions
    return this.y + height <= this.height + 0.01
  }

  begin(): void {
    if (this.isEmpty) return
    if (this.last?.closing) this.draw(this.last.closing, this.y - this.last.height)
    this.pages.push([])
    this.y = 0
    this.last = null
  }

  place(strip: Strip): void {
    if (!this.fits(strip.height)) this.begin()
    if (this.isEmpty && strip.isGap) return
    if (this.isEmpty && strip.head) this.put(strip.head)
    this.put(strip)
  }

  private put(strip: Strip): void {
    this.draw(strip.marks, this.y)
    this.y += strip.height
    this.last = strip
  }

  private draw(marks: readonly Mark[], y: number): void {
    for (const mark of marks) this.pages.at(-1)!.push(shifted(mark, 0, y))
  }
}

/** Puts strips on pages of the given height: groups stay together, heads repeat, gaps vanish at the top. */
export function paginate(strips: readonly Strip[], height: number): Mark[][] {
  const out = new Pages(height)
  for (let index = 0; index < strips.length; ) {
    const group = groupFrom(strips, index)
    if (group[0]!.breakBefore || !out.fits(heightOf(group))) out.begin()
    for (const strip of group) out.place(strip)
    index += group.length
  }
  return out.pages
}

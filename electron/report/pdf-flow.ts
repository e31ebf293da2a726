import { type Mark, type Spread, type Strip, shifted } from './pdf-strip'

/** A strip and all it is kept with, down to the first that may part from its next. */
function groupFrom(strips: readonly Strip[], start: number): Strip[] {
  let end = start
  while (end < strips.length - 1 && strips[end]!.keepNext) end++
  return strips.slice(start, end + 1)
}

const heightOf = (strips: readonly Strip[]): number => strips.reduce((sum, { height }) => sum + height, 0)

/** What a cell has of one page. */
interface Part {
  page: Mark[]
  top: number
  height: number
}

function draw(page: Mark[], marks: readonly Mark[], y: number): void {
  for (const mark of marks) page.push(shifted(mark, 0, y))
}

class Pages {
  private readonly pages: Mark[][] = [[]]
  private readonly parts = new Map<Spread, Part[]>()
  private y = 0
  private last: Strip | null = null

  constructor(private readonly height: number) {}

  private get page(): Mark[] {
    return this.pages.at(-1)!
  }

  get isEmpty(): boolean {
    return this.y === 0
  }

  fits(height: number): boolean {
    // a hundredth of a point, for sums of fractions
    return this.y + height <= this.height + 0.01
  }

  begin(): void {
    if (this.isEmpty) return
    if (this.last?.closing) draw(this.page, this.last.closing, this.y - this.last.height)
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

  /** The pages, with the words of the cells that run through several strips. */
  finished(): Mark[][] {
    for (const [spread, parts] of this.parts) {
      const marks = spread.settle(parts.map(({ height }) => height))
      parts.forEach(({ page, top }, index) => {
        draw(page, marks[index]!, top)
      })
    }
    return this.pages
  }

  private put(strip: Strip): void {
    draw(this.page, strip.marks, this.y)
    for (const spread of strip.spreads ?? []) this.lengthen(spread, strip.height)
    this.y += strip.height
    this.last = strip
  }

  private lengthen(spread: Spread, height: number): void {
    const parts = this.parts.get(spread) ?? []
    const last = parts.at(-1)
    if (last?.page === this.page) last.height += height
    else parts.push({ page: this.page, top: this.y, height })
    this.parts.set(spread, parts)
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
  return out.finished()
}

import { Glyph, type GlyphName } from './glyph'

export interface RailItem<Name> {
  name: Name
  title: string
  glyph: GlyphName
  /** The chord that leads there, where there is one. */
  chord: string | undefined
}

interface RailProps<Name> {
  items: readonly RailItem<Name>[]
  current: Name
  onChoose(name: Name): void
  /** What puts the file away is called. */
  leave: string
  onLeave(): void
}

/** The views of the file on the desk, and the way to another file. */
export function Rail<Name extends string>({ items, current, onChoose, leave, onLeave }: RailProps<Name>) {
  return (
    <nav className="rail" aria-label="页面">
      {items.map(({ name, title, glyph, chord }) => (
        <button
          key={name}
          type="button"
          className="rail-item"
          aria-current={name === current ? 'page' : undefined}
          title={chord}
          onClick={() => onChoose(name)}
        >
          <Glyph name={glyph} />
          {title}
        </button>
      ))}
      <button type="button" className="rail-item rail-last" onClick={onLeave}>
        <Glyph name="close" />
        {leave}
      </button>
    </nav>
  )
}

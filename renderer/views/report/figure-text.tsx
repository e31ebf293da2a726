import type { MarkedWords } from '@shared/report/marked'

/** Printed words; a figure in them can be asked how it came to be. */
export function FigureText({ of, as: Tag = 'span' }: { of: MarkedWords; as?: 'span' | 'tspan' }) {
  if (typeof of === 'string') return of
  let place = 0
  return of.map(({ text, at }) => {
    place += text.length
    return at === undefined ? (
      <Tag key={place}>{text}</Tag>
    ) : (
      // Not a button: that is a box of its own, before and after which a line could break.
      <Tag key={place} role="button" className="traced" data-at={at} tabIndex={at === 0 ? 0 : -1}>
        {text}
      </Tag>
    )
  })
}

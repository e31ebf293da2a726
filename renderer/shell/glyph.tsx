import type { ViewName } from '@shared/views'

const PATHS: Record<ViewName | 'close', string> = {
  overview: 'M3 4h14v12H3z M3 8h14 M8 8v8',
  enterprises: 'M4 17V5l7-2v14 M11 8h5v9 M2 17h16 M6.5 7.5h2 M6.5 11h2',
  score: 'M4 3h12v14H4z M7 7h6 M7 10.5h6 M7 14h3',
  compare: 'M10 3v14 M3 6h4v8H3z M13 9h4v5h-4z',
  draw: 'M3 3h14v14H3z M6 7h2 M12 7h2 M9 10h2 M6 13h2 M12 13h2',
  orders: 'M16 7a6.5 6.5 0 1 0 .5 4 M16.5 3v4.5H12',
  recheck: 'M3 10.5l4.5 4.5L17 5 M3 17.5h14',
  people:
    'M7.5 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M2 17c0-4 2.5-6 5.5-6s5.5 2 5.5 6 M13 4a2.6 2.6 0 0 1 0 5 M15 11.5c2 .6 3 2.5 3 5.5',
  statistics: 'M3 3v14h14 M7 14V9 M11 14V5 M15 14v-3',
  report: 'M5 2.5h7l3.5 3.5V17.5H5z M12 2.5V6h3.5 M7.5 10h5.5 M7.5 13.5h5.5',
  merge: 'M4 3v4c0 4 6 3 6 7v3 M16 3v4c0 4-6 3-6 7 M7 14.5l3 3 3-3',
  close: 'M3 6h5l1.5 2H17v8H3z M8 12h6',
}

export function Glyph({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" className="glyph" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}

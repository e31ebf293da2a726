export interface PointItem {
  id: string
  name: string
  value: string
}

interface PointListProps {
  label: string
  items: readonly PointItem[]
  onOpen(id: string): void
}

/** The points of a chart in words; each opens its comparison. */
export function PointList({ label, items, onOpen }: PointListProps) {
  return (
    <ul className="point-list" aria-label={label}>
      {items.map(({ id, name, value }) => (
        <li key={id}>
          <button type="button" title={name} onClick={() => onOpen(id)}>
            <span>{name}</span>
            <span className="number">{value}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

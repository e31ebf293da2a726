import type { Figure } from '@shared/statistics/figures'

/** Figures with their uncertainty and what each of them is. */
export function FigureTable({ label, figures }: { label: string; figures: readonly Figure[] }) {
  return (
    <table className="plain-table figure-table" aria-label={label}>
      <tbody>
        {figures.map(({ name, value, spread, meaning }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="number">
              <strong>{value}</strong>
            </td>
            <td>{spread}</td>
            <td className="quiet">{meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

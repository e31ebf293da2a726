import { COLUMNS_MAX, type Column } from '@shared/columns'

interface ColumnChoiceProps {
  columns: readonly Column[]
  shown: readonly Column[]
  onChoose(ids: string[]): void
}

/** Which rounds stand beside the compared two; nothing to choose where there are no others. */
export function ColumnChoice({ columns, shown, onChoose }: ColumnChoiceProps) {
  const others = columns.filter(({ role }) => role === null)
  const chosen = shown.filter(({ role }) => role === null).map(({ id }) => id)
  const isFull = shown.length >= COLUMNS_MAX
  if (others.length === 0) return null
  const turn = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
  return (
    <fieldset className="column-choice" aria-label="并列的栏">
      <span className="quiet">并列</span>
      {others.map(({ id, name, phase }) => {
        const isShown = chosen.includes(id)
        return (
          <button
            key={id}
            type="button"
            className={`column-chip side-${phase}`}
            aria-pressed={isShown}
            disabled={isFull && !isShown}
            onClick={() => turn(id)}
          >
            <span aria-hidden="true">{isShown ? '☑' : '☐'}</span> {name}
          </button>
        )
      })}
      {isFull && chosen.length < others.length && (
        <span className="quiet">最多并列 {COLUMNS_MAX} 栏，先收起一栏再选</span>
      )}
    </fieldset>
  )
}

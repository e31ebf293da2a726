import { formatDate } from '@shared/format'
import type { CellValue } from '@shared/replies/merge'
import { formatTime, localDate } from '../../parts/format-time'

interface ValueChoiceProps {
  value: CellValue
  /** The key that chooses it. */
  number: number
  isChosen: boolean
  onChoose(): void
}

/** What one side says: the value, who gave it, when and on which laptop. */
export function ValueChoice({ value, number, isChosen, onChoose }: ValueChoiceProps) {
  return (
    <label className={isChosen ? 'conflict-value conflict-chosen' : 'conflict-value'}>
      <span className="conflict-pick">
        <input type="radio" name="value" checked={isChosen} onChange={onChoose} />
        <kbd>{number}</kbd>
        <strong>{value.who}</strong>
      </span>
      <span className="conflict-words">{value.words}</span>
      <span className="quiet">
        {formatDate(localDate(value.at))} {formatTime(value.at)} · {value.laptop}
      </span>
    </label>
  )
}

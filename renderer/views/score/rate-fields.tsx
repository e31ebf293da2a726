import { formatPoints, formatShare } from '@shared/format'
import { type Criterion, rateDeduction } from '@shared/rubric'
import { useEffect, useRef, useState } from 'react'
import { isComposing } from '../../parts/use-window-keys'
import { type Entry, readRate } from './read-entry'

export type RateRule = Extract<Criterion['rule'], { kind: 'rateTiers' }>
export interface Rate {
  numerator: number
  denominator: number
}

interface RateFieldsProps {
  rule: RateRule
  initial: { numerator: string; denominator: string }
  typed: string
  onDone(rate: Rate): void
  onCancel(): void
}

/** The two numbers of a rate; the ladder of the form turns them into a deduction. */
export function RateFields({ rule, initial, typed, onDone, onCancel }: RateFieldsProps) {
  const [part, setPart] = useState(typed || initial.numerator)
  const [whole, setWhole] = useState(initial.denominator)
  const [message, setMessage] = useState<string | null>(null)
  const partField = useRef<HTMLInputElement>(null)
  const wholeField = useRef<HTMLInputElement>(null)
  const rate = readRate(part, whole)

  useEffect(() => {
    partField.current?.focus()
    if (!typed) partField.current?.select()
  }, [typed])

  const finish = () => ('value' in rate ? onDone(rate.value) : setMessage(rate.message))
  const hear = (event: React.KeyboardEvent, onEnter: () => void) => {
    if (isComposing(event.nativeEvent) || !['Enter', 'Escape'].includes(event.key)) return
    event.preventDefault()
    if (event.key === 'Enter') onEnter()
    else onCancel()
  }
  const toWhole = () => {
    wholeField.current?.focus()
    wholeField.current?.select()
  }

  return (
    <span className="rate">
      <label>
        {rule.numerator}
        <input
          ref={partField}
          className="entry-number"
          inputMode="numeric"
          value={part}
          onChange={(event) => setPart(event.target.value)}
          onKeyDown={(event) => hear(event, toWhole)}
        />
      </label>
      <label>
        {rule.denominator}
        <input
          ref={wholeField}
          className="entry-number"
          inputMode="numeric"
          value={whole}
          onChange={(event) => setWhole(event.target.value)}
          onKeyDown={(event) => hear(event, finish)}
        />
      </label>
      <span className="rate-result">{resultWords(rule, rate)}</span>
      {message && (
        <span className="entry-message" role="alert">
          {message}
        </span>
      )}
    </span>
  )
}

function resultWords(rule: RateRule, rate: Entry<Rate>): string {
  if ('message' in rate) return `${rule.rate} —`
  const { numerator, denominator } = rate.value
  return `${rule.rate} ${formatShare(numerator, denominator)}，扣 ${formatPoints(rateDeduction(rule, numerator, denominator))} 分`
}

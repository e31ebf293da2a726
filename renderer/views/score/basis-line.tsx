import type { Basis } from '@shared/case/sheet'
import { formatPoints, formatShare } from '@shared/format'
import { type Criterion, perCountDeduction, rateDeduction } from '@shared/rubric'
import type { CriterionScore } from '@shared/sheet-score'
import { DerivedNote } from './derived-note'
import { EntryField } from './entry-field'
import { RateFields, type RateRule } from './rate-fields'
import { readCount } from './read-entry'
import type { SheetActions } from './sheet-actions'
import type { SheetFocus } from './sheet-focus'

interface BasisLineProps {
  criterion: Criterion
  score: CriterionScore
  focus: SheetFocus | null
  enterpriseBase: number | null
  actions: SheetActions
}

/** Under a criterion that is counted or measured: the number it rests on, which gives the deduction. */
export function BasisLine(props: BasisLineProps) {
  const { criterion, focus, actions } = props
  const { rule, id } = criterion
  if (rule.kind === 'judged') return null
  const isOpen = focus?.part === 'basis'
  if (!isOpen)
    return (
      <>
        <button type="button" tabIndex={-1} className="basis" onClick={() => actions.go(id, 'basis')}>
          {basisWords(rule, basisOf(props.score))}
        </button>
        <DerivedNote of={props.score} />
      </>
    )
  return rule.kind === 'perCount' ? (
    <CountLine {...props} focus={focus} rule={rule} />
  ) : (
    <RateLine {...props} focus={focus} rule={rule} />
  )
}

type CountRule = Extract<Criterion['rule'], { kind: 'perCount' }>
type Open<Rule> = BasisLineProps & { focus: SheetFocus; rule: Rule }

function CountLine({ criterion, score, focus, rule, actions }: Open<CountRule>) {
  const basis = basisOf(score)
  return (
    <span className="basis basis-open">
      {rule.countOf}
      <EntryField
        key={focus.move}
        label={`${criterion.id} ${rule.countOf}`}
        initial={basis && 'count' in basis ? String(basis.count) : ''}
        typed={focus.typed}
        read={readCount}
        onDone={(count, leave) => actions.deduct(score, perCountDeduction(rule, count), { count }, leave)}
        onCancel={() => actions.go(criterion.id)}
      />
      {rule.unit}
    </span>
  )
}

/** The whole of these rates is 企业底数, every enterprise of the town. */
const OF_ALL_ENTERPRISES = ['辖区所有企业数', '辖区所有生产经营单位数']

function RateLine({ criterion, score, focus, rule, enterpriseBase, actions }: Open<RateRule>) {
  const basis = basisOf(score)
  const known = basis && 'numerator' in basis ? basis : null
  const whole = known?.denominator ?? (OF_ALL_ENTERPRISES.includes(rule.denominator) ? enterpriseBase : null)
  return (
    <RateFields
      key={focus.move}
      rule={rule}
      initial={{ numerator: String(known?.numerator ?? ''), denominator: String(whole ?? '') }}
      typed={focus.typed}
      onDone={(rate) =>
        actions.deduct(score, rateDeduction(rule, rate.numerator, rate.denominator), rate, 'enter')
      }
      onCancel={() => actions.go(criterion.id)}
    />
  )
}

const basisOf = ({ answer, derived }: CriterionScore): Basis | null => {
  const given = answer ?? derived?.answer
  return given?.kind === 'scored' ? given.basis : null
}

function basisWords(rule: CountRule | RateRule, basis: Basis | null): string {
  if (rule.kind === 'perCount') {
    const count = basis && 'count' in basis ? String(basis.count) : '＿'
    return `${rule.countOf} ${count} ${rule.unit}（每${rule.unit}扣 ${formatPoints(rule.perUnit)} 分，扣满 ${formatPoints(rule.cap)} 分为止）`
  }
  if (!basis || !('numerator' in basis)) return `${rule.rate} ＿ / ＿`
  const { numerator, denominator } = basis
  return `${rule.rate} ${numerator} / ${denominator} = ${formatShare(numerator, denominator)}`
}

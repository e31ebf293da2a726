import { criterionName } from '@shared/city-view/criterion-head'
import { formatPoints } from '@shared/format'
import type { IssueView } from '@shared/replies/city-desk'
import { useCityPlace } from '../../../desk/city-place'
import { Measure } from './measure'

interface IssueItemProps {
  no: number
  of: IssueView
  isReadOnly: boolean
}

/** One problem: how large it is and how sure that is, who is concerned, and what is to be done. */
export function IssueItem({ no, of: issue, isReadOnly }: IssueItemProps) {
  const { criterion, town, evidence, proof, isSmall, examples } = issue
  const { move } = useCityPlace()
  const open = () =>
    move({
      view: 'towns',
      trail: [
        ...(town ? [{ to: 'town' as const, id: town.caseId }] : []),
        { to: 'criterion' as const, id: criterion.key },
      ],
    })
  return (
    <li className="issue">
      <div className="issue-found">
        <h3>
          <span>{no}.</span>
          <button type="button" className="text-button" onClick={open}>
            {town && `${town.name}：`}
            {criterionName(criterion)}
          </button>
        </h3>
        <p>
          {evidence}
          {isSmall && <span className="small-number">（数量少，只作参考）</span>}
        </p>
        {proof && <p className="quiet">{proof}</p>}
        {examples.length > 0 && (
          <p className="quiet">
            如{' '}
            {examples
              .map(
                (each) => `${town ? '' : `${each.town} `}${each.name}（扣 ${formatPoints(each.deduction)}）`,
              )
              .join('、')}
          </p>
        )}
      </div>
      <Measure of={issue} isReadOnly={isReadOnly} />
    </li>
  )
}

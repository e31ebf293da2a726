import type { IssueView } from '@shared/replies/city-desk'
import { Block } from '../../../parts/block'
import { IssueItem } from './issue-item'

interface IssueListProps {
  title: string
  note: string
  empty: string
  issues: readonly IssueView[]
  isReadOnly: boolean
}

export function IssueList({ title, note, empty, issues, isReadOnly }: IssueListProps) {
  return (
    <Block title={title} note={issues.length === 0 ? undefined : `${issues.length} 项 · ${note}`}>
      {issues.length === 0 ? (
        <p className="quiet">{empty}标准可以在“认定标准”里改。</p>
      ) : (
        <ol className="issue-list">
          {issues.map((issue, index) => (
            <IssueItem key={`${issue.kind} ${issue.key}`} no={index + 1} of={issue} isReadOnly={isReadOnly} />
          ))}
        </ol>
      )}
    </Block>
  )
}

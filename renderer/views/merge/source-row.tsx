import { formatCount } from '@shared/format'
import type { MergeSourceView } from '@shared/replies/merge'
import { Button } from 'antd'

interface SourceRowProps {
  source: MergeSourceView
  onLeaveOut(): void
}

/** One chosen file: whose records it brings, how many, of which enterprises. */
export function SourceRow({ source, onLeaveOut }: SourceRowProps) {
  const { name, problem, people, added, same, conflicts, late } = source
  return (
    <li className="merge-source" aria-label={name}>
      <span className="merge-file">
        {people[0] && <strong>{people[0].name}的记录</strong>}
        <span className="quiet">{name}</span>
      </span>
      {problem === null ? (
        <p>
          {added === 0 ? '没有新记录' : `${formatCount(added)} 条新记录${peopleIn(source)}`}
          {subjectsIn(source)}。<span className="quiet">已有 {formatCount(same)} 条。</span>
          {conflicts > 0 && <span className="merge-warn"> ⚠ 冲突 {conflicts} 处。</span>}
          {late > 0 && (
            <span className="merge-warn"> ⚠ 封存后写下 {late} 条，保留但不计入已封存的结果。</span>
          )}
        </p>
      ) : (
        <p className="merge-bad">
          <span aria-hidden="true">✕</span> {problem}
        </p>
      )}
      <Button onClick={onLeaveOut}>不要这份</Button>
    </li>
  )
}

const PEOPLE_SHOWN = 4
const SUBJECTS_SHOWN = 3

function peopleIn({ people }: MergeSourceView): string {
  if (people.length < 2) return ''
  const shown = people.slice(0, PEOPLE_SHOWN).map(({ name, added }) => `${name} ${formatCount(added)} 条`)
  return `（${shown.join('、')}${people.length > PEOPLE_SHOWN ? `等 ${people.length} 人` : ''}）`
}

function subjectsIn({ subjects }: MergeSourceView): string {
  if (subjects.length === 0) return ''
  const shown = subjects.slice(0, SUBJECTS_SHOWN).join('、')
  return `，涉及 ${shown}${subjects.length > SUBJECTS_SHOWN ? `等 ${subjects.length} 家` : ''}`
}

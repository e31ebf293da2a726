import type { ConflictList, ConflictView } from '@shared/replies/merge'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { usePlace } from '../../desk/place'
import { Block } from '../../parts/block'
import { subjectTitle } from '../../parts/subject-name'
import { isTaken, useWindowKeys } from '../../parts/use-window-keys'
import { ConflictPane } from './conflict-pane'
import { RuleForm } from './rule-form'

const addressOf = ({ entity, item }: ConflictView) => `${entity}\u0000${item}`

/** Every conflict in a list, and the one that is looked at beside it. */
export function ConflictDesk({ list: { conflicts, people, laptops } }: { list: ConflictList }) {
  const { place } = usePlace()
  const asked = conflicts.findIndex(
    ({ subject, criterion, sheet }) =>
      subject?.id === place.subject && criterion === place.criterion && sheet?.phase === place.phase,
  )
  const [at, setAt] = useState(Math.max(0, asked))
  const [isRuling, setRuling] = useState(false)
  const here = Math.min(at, conflicts.length - 1)
  const current = conflicts[here]!
  const list = useRef<HTMLOListElement>(null)
  const go = (to: number) => setAt(Math.max(0, Math.min(conflicts.length - 1, to)))

  useWindowKeys((event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const isInChoice = event.target instanceof HTMLInputElement
    if (!step || isInChoice || isTaken(event) || event.altKey || event.ctrlKey) return
    event.preventDefault()
    go(here + step)
  })
  useEffect(() => {
    list.current?.children[here]?.scrollIntoView({ block: 'nearest' })
  }, [here])

  return (
    <Block
      title="待裁定的冲突"
      note={`${conflicts.length} 处。裁定之前不算数，各方写下的内容都保留。`}
      action={!isRuling && <Button onClick={() => setRuling(true)}>按一条规则裁定多处…</Button>}
    >
      {isRuling && (
        <div className="toolbar">
          <RuleForm {...{ people, laptops }} count={conflicts.length} onClose={() => setRuling(false)} />
        </div>
      )}
      <div className="conflict-columns">
        <ol className="conflict-list" aria-label="冲突清单" ref={list}>
          {conflicts.map((each, index) => (
            <li key={addressOf(each)}>
              <button
                type="button"
                aria-current={index === here ? 'true' : undefined}
                onClick={() => setAt(index)}
              >
                <span>{each.subject ? subjectTitle(each.subject) : '案卷'}</span>
                <span className="quiet">{each.title}</span>
              </button>
            </li>
          ))}
        </ol>
        <ConflictPane key={addressOf(current)} conflict={current} />
      </div>
    </Block>
  )
}

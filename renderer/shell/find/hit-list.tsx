import type { FindGroup, FindHit } from '@shared/find'
import { FIND_KIND_NAMES } from '@shared/find/find-entry'
import { useEffect, useRef } from 'react'
import { Marked } from './marked'

export const HITS = 'find-hits'
export const hitId = (index: number) => `find-hit-${index}`

interface HitListProps {
  groups: readonly FindGroup[]
  /** The hit that Enter chooses, counted over all groups. */
  active: number
  onChoose(hit: FindHit): void
}

/** What was found, by kinds; the keyboard stays in the field. */
export function HitList({ groups, active, onChoose }: HitListProps) {
  const begins = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, { hits }) => sum + hits.length, 0),
  )
  return (
    <div id={HITS} role="listbox" aria-label="查找结果" className="find-hits">
      {groups.map(({ kind, hits, more }, index) => (
        <div key={kind} role="group" aria-label={FIND_KIND_NAMES[kind]}>
          <div className="find-kind">
            {FIND_KIND_NAMES[kind]}
            {more > 0 && <span>还有 {more} 条</span>}
          </div>
          {hits.map((hit, place) => (
            <HitLine
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is what stands in this place of the answer
              key={place}
              hit={hit}
              index={begins[index]! + place}
              isActive={begins[index]! + place === active}
              onChoose={onChoose}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

interface HitLineProps {
  hit: FindHit
  index: number
  isActive: boolean
  onChoose(hit: FindHit): void
}

function HitLine({ hit, index, isActive, onChoose }: HitLineProps) {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys of the list
    <div
      ref={line}
      id={hitId(index)}
      role="option"
      aria-selected={isActive}
      className="find-hit"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(hit)}
    >
      <span className="find-title">
        <Marked title={hit.title} marks={hit.marks} />
      </span>
      <span className="find-context">{hit.context}</span>
    </div>
  )
}

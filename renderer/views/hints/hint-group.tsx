import type { HintGroup } from '@shared/replies/hints'
import { useRef } from 'react'
import { Block } from '../../parts/block'
import { HintItem } from './hint-item'
import { SeenHints } from './seen-hints'

interface HintGroupBlockProps {
  group: HintGroup
  names: ReadonlyMap<string, string>
}

/** The hints of one kind, the strongest first, under what they may mean. */
export function HintGroupBlock({ group, names }: HintGroupBlockProps) {
  const { title, harmless, look, open, seen } = group
  const list = useRef<HTMLUListElement>(null)
  return (
    <Block
      title={title}
      note={`${open.length} 条待核看${seen.length > 0 ? `，${seen.length} 条已核看` : ''}`}
    >
      <p className="hint-words">
        <span className="quiet">可能无妨：</span>
        {harmless}
        <br />
        <span className="quiet">怎么核看：</span>
        {look}
      </p>
      <ul className="hint-list" ref={list} tabIndex={-1} aria-label={`${title}，待核看`}>
        {open.map((hint) => (
          <HintItem key={hint.key} hint={hint} names={names} onSeen={() => list.current?.focus()} />
        ))}
      </ul>
      {seen.length > 0 && <SeenHints seen={seen} />}
    </Block>
  )
}

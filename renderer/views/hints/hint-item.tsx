import type { Hint } from '@shared/hints/hint'
import { Button } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { NoteForm } from '../../parts/note-form'
import { Problem } from '../../parts/problem'
import { HintPlaces } from './hint-places'

interface HintItemProps {
  hint: Hint
  names: ReadonlyMap<string, string>
  onSeen(): void
}

/** One hint: what was seen, the way to where it was seen, and the way to say that it can rest. */
export function HintItem({ hint, names, onSeen }: HintItemProps) {
  const [isAsked, setAsked] = useState(false)
  const see = useWrite('hint.see')
  return (
    <li className="hint">
      <p>{hint.message}</p>
      <div className="toolbar">
        <HintPlaces places={hint.places} names={names} />
        {!isAsked && (
          <Button className="toolbar-end" onClick={() => setAsked(true)}>
            已核看…
          </Button>
        )}
      </div>
      {isAsked && (
        <NoteForm
          name="核看的情况（看了什么、为什么可以放下）"
          initial=""
          done="记为已核看"
          onDone={(reason) => see.mutate({ hint: hint.key, reason }, { onSuccess: onSeen })}
          onClose={() => setAsked(false)}
        />
      )}
      <Problem error={see.error} />
    </li>
  )
}

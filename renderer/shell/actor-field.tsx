import { Input } from 'antd'
import { useState } from 'react'
import { useWrite } from '../api/hooks'
import { Problem } from '../parts/problem'

/** Who is at work: a name that goes into every change. */
export function ActorField({ actor, as = '评分人' }: { actor: string; as?: string }) {
  const [typed, setTyped] = useState<string | null>(null)
  const save = useWrite('desk.setActor')
  if (typed === null)
    return (
      <button type="button" className="actor" onClick={() => setTyped(actor)}>
        {as} <strong>{actor || '未填'}</strong>
      </button>
    )
  const finish = () => {
    if (typed.trim() && typed.trim() !== actor) save.mutate({ name: typed.trim() })
    setTyped(null)
  }
  return (
    <>
      <Input
        className="actor-input"
        aria-label={as}
        value={typed}
        autoFocus
        maxLength={40}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={finish}
        onPressEnter={(event) => !event.nativeEvent.isComposing && finish()}
        onKeyDown={(event) => event.key === 'Escape' && setTyped(null)}
      />
      <Problem error={save.error} />
    </>
  )
}

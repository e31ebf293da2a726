import type { CaseHead } from '@shared/replies/desk'
import { useRead } from '../api/hooks'
import { ActorField } from './actor-field'
import { FindField } from './find/find-field'
import { NextStepLine } from './next-step-line'
import { SavedMark } from './saved-mark'

export function TopBar({ actor, head }: { actor: string; head: CaseHead }) {
  const status = useRead('case.status', {})
  const { town, county } = head.township
  return (
    <header className="top-bar">
      <div className="top-town">
        <strong>{town}</strong>
        <span className="quiet">{county} · 标准化提质增效督导帮扶</span>
      </div>
      {status.data ? <NextStepLine status={status.data} /> : <span />}
      <FindField />
      <SavedMark savedAt={status.data?.savedAt ?? null} />
      <ActorField actor={actor} />
    </header>
  )
}

import { type CasePhase, SCORED_PHASES, type ScoredPhase } from '@shared/case/phase'
import { PANEL, type SheetKey } from '@shared/case/sheet'
import { TOWNSHIP } from '@shared/case/subject'
import type { StatusView } from '@shared/replies/case'
import type { EnterpriseRow } from '@shared/replies/subject'
import { indexRubric } from '@shared/rubric'
import { useMemo, useState } from 'react'
import { useRead } from '../../api/hooks'
import { usePlace } from '../../desk/place'
import { isBlind } from '../../parts/is-blind'
import { Problem } from '../../parts/problem'
import { Reading } from '../../parts/reading'
import '../../styles/grid.css'
import '../../styles/score.css'
import '../../styles/sheet-entry.css'
import '../../styles/sheet-panels.css'
import { HiddenSheet } from './hidden-sheet'
import { ScoringSheet } from './scoring-sheet'
import { SheetTarget } from './sheet-target'

interface ScoreViewProps {
  actor: string
  town: string
  enterpriseBase: number | null
}

export function ScoreView(props: ScoreViewProps) {
  const status = useRead('case.status', {})
  const enterprises = useRead('enterprise.list', {})
  return (
    <Reading of={status}>
      {(found) => (
        <Reading of={enterprises}>{(rows) => <ChosenSheet status={found} rows={rows} {...props} />}</Reading>
      )}
    </Reading>
  )
}

interface ChosenSheetProps extends ScoreViewProps {
  status: StatusView
  rows: readonly EnterpriseRow[]
}

const isScored = (phase: CasePhase | null): phase is ScoredPhase =>
  SCORED_PHASES.some((each) => each === phase)

/** 重新帮扶 opens a new round of 帮扶 and 核实; the others have but one. */
const roundOf = (phase: ScoredPhase, round: number) =>
  phase === 'assistance' || phase === 'verification' ? round : 1

/** The sheet of the subject and phase that the panel is at. */
function ChosenSheet({ status, rows, actor, town, enterpriseBase }: ChosenSheetProps) {
  const { place } = usePlace()
  const phase = [place.phase, status.phase].find(isScored) ?? 'selfAssessment'
  const known = place.subject === TOWNSHIP || rows.some((row) => row.id === place.subject)
  const subject = (known && place.subject) || (rows[0]?.id ?? TOWNSHIP)
  const round = roundOf(phase, rows.find((row) => row.id === subject)?.round ?? status.townshipRound)
  const [isOwn, setOwn] = useState(false)
  const [again, setAgain] = useState(0)
  const key: SheetKey = { subject, phase, round, scorer: isOwn ? actor : PANEL }
  const form = useRead('rubric.read', { subject: subject === TOWNSHIP ? 'township' : 'enterprise' })
  const rubric = useMemo(() => form.data && indexRubric(form.data), [form.data])
  const sheet = useRead('sheet.read', key)
  const target = (
    <SheetTarget of={key} rows={rows} town={town} onOwn={setOwn} onAgain={() => setAgain(again + 1)} />
  )
  if (isBlind(sheet.error))
    return (
      <>
        <div className="toolbar view-bar">{target}</div>
        <HiddenSheet subject={subject} error={sheet.error} />
      </>
    )
  if (rubric && sheet.data)
    return (
      <ScoringSheet
        key={`${subject}/${phase}/${round}/${key.scorer}/${again}`}
        sheet={sheet.data}
        {...{ rubric, target, actor, enterpriseBase }}
      />
    )
  return (
    <>
      <div className="toolbar view-bar">{target}</div>
      <Problem error={form.error ?? sheet.error} />
    </>
  )
}

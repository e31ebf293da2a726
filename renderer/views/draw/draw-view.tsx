import type { ActionView } from '@shared/replies/action'
import { useRead } from '../../api/hooks'
import { Reading } from '../../parts/reading'
import '../../styles/action.css'
import '../../styles/draw.css'
import { Additions } from './additions'
import { BlindSetting } from './blind-setting'
import { DrawForm } from './draw-form'
import { DrawResult } from './draw-result'
import { ToleranceForm } from './tolerance-form'

/** What shall count as 不一致, and which enterprises are verified: declared and drawn in front of witnesses. */
export function DrawView() {
  return <Reading of={useRead('action.read', {})}>{(action) => <Drawing action={action} />}</Reading>
}

function Drawing({ action }: { action: ActionView }) {
  const enterprises = action.subjects.slice(1)
  return (
    <div className="action-page action-columns">
      <div className="action-column">
        <ToleranceForm action={action} />
        <BlindSetting isBlind={action.blind} phase={action.phase} />
      </div>
      <div className="action-column">
        <DrawForm done={action.draws.length} of={enterprises.length} isDeclared={action.toleranceDeclared} />
        {action.draws.toReversed().map((draw) => (
          <DrawResult key={draw.drawNo} draw={draw} subjects={enterprises} />
        ))}
        {action.draws.length > 0 && <Additions additions={action.additions} subjects={enterprises} />}
      </div>
    </div>
  )
}

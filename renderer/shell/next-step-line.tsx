import type { StatusView } from '@shared/replies/case'
import { Button } from 'antd'
import { useRead, useWrite } from '../api/hooks'
import { usePlace } from '../desk/place'
import { Problem } from '../parts/problem'
import { takeStep } from './take-step'

/** The one sentence that says where the case stands, and the one button that goes on from there; only the overview has no other main button. */
export function NextStepLine({ status: { nextStep, gates } }: { status: StatusView }) {
  const desk = usePlace()
  const enterprises = useRead('enterprise.list', {})
  const advance = useWrite('phase.advance')
  const goOn = () => {
    if (nextStep.action === 'advance') advance.mutate({ to: gates[0]!.to })
    else takeStep(nextStep.action, desk, enterprises.data ?? [])
  }
  return (
    <div className="next-step">
      <button
        type="button"
        className="next-step-words"
        title={nextStep.sentence}
        onClick={() => desk.move({ view: 'overview' })}
      >
        <span>{nextStep.sentence}</span>
      </button>
      <Button
        type="primary"
        color="primary"
        variant={desk.place.view === 'overview' ? 'solid' : 'outlined'}
        onClick={goOn}
      >
        {nextStep.label}
      </Button>
      <Problem error={advance.error} />
    </div>
  )
}

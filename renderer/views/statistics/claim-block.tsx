import type { Claim } from '@shared/statistics/claim'
import { Button } from 'antd'
import { type PlaceDesk, usePlace } from '../../desk/place'

const STEPS: Record<NonNullable<Claim['next']>, { label: string; go(desk: PlaceDesk): void }> = {
  import: { label: '去导入企业', go: ({ move }) => move({ view: 'enterprises' }, 'import') },
  draw: { label: '去抽样', go: ({ move }) => move({ view: 'draw' }) },
  verify: { label: '去核实', go: ({ move }) => move({ view: 'enterprises', phase: 'verification' }) },
}

/** The one sentence that may be said of all enterprises, or what is missing for it. */
export function ClaimBlock({ claim: { sentence, missing, next } }: { claim: Claim }) {
  const desk = usePlace()
  const step = next && STEPS[next]
  return (
    <section className="claim" aria-label="可以怎么说">
      <p className="claim-sentence">{sentence}</p>
      {missing.map((each) => (
        <p key={each}>{each}</p>
      ))}
      {step && (
        <Button type="primary" onClick={() => step.go(desk)}>
          {step.label}
        </Button>
      )}
    </section>
  )
}

import type { CasePhase } from '@shared/case/phase'
import { STEP_NAMES } from '@shared/text.zh'
import { Button } from 'antd'
import { useWrite } from '../../api/hooks'
import { Problem } from '../../parts/problem'

/** Enters the next phase; what bars it after all is said in its own words. */
export function EnterButton({ to }: { to: CasePhase }) {
  const advance = useWrite('phase.advance')
  return (
    <div className="enter">
      <Button loading={advance.isPending} onClick={() => advance.mutate({ to })}>
        进入{STEP_NAMES[to]}
      </Button>
      <Problem error={advance.error} />
    </div>
  )
}

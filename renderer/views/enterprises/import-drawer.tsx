import { SCORED_PHASES, type ScoredPhase } from '@shared/case/phase'
import { PANEL } from '@shared/case/sheet'
import type { StagedView } from '@shared/replies/papers'
import { PHASE_SHORT } from '@shared/text.zh'
import { Button, Drawer, Segmented } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { usePlace } from '../../desk/place'
import { Problem } from '../../parts/problem'
import { Working } from '../../parts/working'
import { StagedReview } from './staged-review'
import { TemplateButtons } from './template-buttons'

const PHASE_CHOICES = SCORED_PHASES.map((value) => ({ value, label: PHASE_SHORT[value] }))

/** Reads a workbook, shows what it would change, and writes it only when the panel says so. */
export function ImportDrawer({ onClose }: { onClose(): void }) {
  const { place } = usePlace()
  const [phase, setPhase] = useState<ScoredPhase>(
    SCORED_PHASES.find((each) => each === place.phase) ?? 'selfAssessment',
  )
  const stage = useWrite('import.stage')
  const commit = useWrite('import.commit')
  const choose = () => {
    commit.reset()
    stage.mutate({ phase, round: null, scorer: PANEL })
  }
  const change = (next: ScoredPhase) => {
    setPhase(next)
    stage.reset()
    commit.reset()
  }
  return (
    <Drawer open size={620} title="导入 Excel" onClose={onClose}>
      <div className="import-steps">
        <section aria-label="选择文件">
          <p>企业名单、企业评分表、镇级评分表都从这里导入，程序自己认得是哪一种。</p>
          <span className="import-phase">
            文件里若有分数，记入
            <Segmented aria-label="记入阶段" options={PHASE_CHOICES} value={phase} onChange={change} />
          </span>
          <Button type={stage.data ? 'default' : 'primary'} onClick={choose} loading={stage.isPending}>
            选择文件…
          </Button>
        </section>
        <Working isPending={stage.isPending} />
        <Problem error={stage.error ?? commit.error} />
        {stage.data && (
          <StagedReview
            of={stage.data}
            written={commit.data?.written ?? null}
            isWriting={commit.isPending}
            onWrite={({ token }: StagedView) => commit.mutate({ token })}
            onClose={onClose}
          />
        )}
        <TemplateButtons />
      </div>
    </Drawer>
  )
}

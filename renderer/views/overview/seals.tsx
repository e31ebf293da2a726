import type { Phase } from '@shared/case/phase'
import { formatDate } from '@shared/format'
import type { SealBoard, SealView } from '@shared/replies/seal'
import { PHASE_NAMES } from '@shared/text.zh'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useRead } from '../../api/hooks'
import { usePlace } from '../../desk/place'
import { Reading } from '../../parts/reading'
import '../../styles/seals.css'
import { FileTask } from './file-task'
import { LateList } from './late-list'
import { ReopenForm } from './reopen-form'
import { SealCheck } from './seal-check'
import { SealForm } from './seal-form'

/** 封存: which phases are sealed and by whom, which one can be, and what came too late. */
export function Seals() {
  return <Reading of={useRead('seal.read', {})}>{(board) => <Board of={board} />}</Reading>
}

/** The form that is open: one at a time. */
type Asking = { what: 'seal' | 'reopen'; phase: Phase } | null

function Board({ of: { phases, late, unaware } }: { of: SealBoard }) {
  const [asking, setAsking] = useState<Asking>(null)
  const close = () => setAsking(null)
  const sealable = phases.filter(({ seal, reasons }) => seal === null && reasons.length === 0)
  return (
    <FileTask
      title="封存"
      note="阶段做完、签字前封存，报告上就印有封存码；封存后到达的修改另行列出，不计入结果。"
      action={
        asking === null &&
        sealable.map(({ phase }) => (
          <Button key={phase} onClick={() => setAsking({ what: 'seal', phase })}>
            封存{PHASE_NAMES[phase]}…
          </Button>
        ))
      }
    >
      <ul>
        {phases.map(({ phase, seal, past }) => (
          <PhaseSeals
            key={phase}
            seal={seal}
            past={past}
            onReopen={() => setAsking({ what: 'reopen', phase })}
          />
        ))}
      </ul>
      {unaware.map(({ code, phase }) => (
        <Alert
          key={code}
          type="warning"
          showIcon
          role="alert"
          title={`${PHASE_NAMES[phase]}的封存（${code}）是在不知道已有封存时做的：两次都管的内容以先封的为准。请核对后解封其中一次。`}
        />
      ))}
      {sealable.length === 0 && <Barred phases={phases} />}
      {asking?.what === 'seal' && <SealForm phase={asking.phase} onClose={close} />}
      {asking?.what === 'reopen' && <ReopenForm phase={asking.phase} onClose={close} />}
      <LateList of={late} />
      <details>
        <summary>核对签字报告上的封存码</summary>
        <SealCheck />
      </details>
    </FileTask>
  )
}

/** Why nothing can be sealed now: what the phase under way still lacks. */
function Barred({ phases }: Pick<SealBoard, 'phases'>) {
  const next = phases.find(({ seal, reasons }) => seal === null && reasons[0]?.code !== 'phase-ahead')
  if (!next) return null
  return (
    <p className="quiet">
      {PHASE_NAMES[next.phase]}还不能封存：{next.reasons.map(({ message }) => message).join('；')}。
    </p>
  )
}

interface PhaseSealsProps extends Pick<SealBoard['phases'][number], 'seal' | 'past'> {
  onReopen(): void
}

function PhaseSeals({ seal, past, onReopen }: PhaseSealsProps) {
  return (
    <>
      {past.map((each) => (
        <li key={each.code} className="seal-past">
          <span>
            {PHASE_NAMES[each.phase]}曾于{formatDate(each.day)}封存，{each.reopened!.names.join('、')}于
            {formatDate(each.reopened!.at)}解封：{each.reopened!.reason}
          </span>
        </li>
      ))}
      {seal && <Standing of={seal} onReopen={onReopen} />}
    </>
  )
}

function Standing({ of: { phase, day, signers, code }, onReopen }: { of: SealView; onReopen(): void }) {
  const { move } = usePlace()
  return (
    <li>
      <span>
        <strong>{PHASE_NAMES[phase]}已封存</strong>　{formatDate(day)}　{signers.join('、')}
        <br />
        封存码 <span className="seal-code">{code}</span>
      </span>
      <span className="seal-buttons">
        <Button onClick={() => move({ view: 'report' })}>出报告</Button>
        <Button onClick={onReopen} aria-label={`解封${PHASE_NAMES[phase]}`}>
          解封…
        </Button>
      </span>
    </li>
  )
}

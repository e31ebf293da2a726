import { FINDING_KINDS, type Finding } from '@shared/case/action'
import type { ActionView } from '@shared/replies/action'
import { FINDING_NAMES } from '@shared/text.zh'
import { Button } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Block } from '../../parts/block'
import { Problem } from '../../parts/problem'
import { FindingForm } from './finding-form'
import { FindingLine } from './finding-line'

/** What the experts of 帮扶 found, by kind; the town report is written from it. */
export function Findings({ action: { findings, subjects } }: { action: ActionView }) {
  const [edited, setEdited] = useState<Finding | 'new' | null>(findings.length === 0 ? 'new' : null)
  const remove = useWrite('finding.remove')
  return (
    <Block
      title="帮扶发现"
      note="写进镇督导帮扶报告"
      action={edited !== 'new' && <Button onClick={() => setEdited('new')}>新增发现…</Button>}
    >
      {edited && (
        <FindingForm
          key={edited === 'new' ? '' : edited.id}
          of={edited === 'new' ? null : edited}
          subjects={subjects}
          onClose={() => setEdited(null)}
        />
      )}
      <Problem error={remove.error} />
      {FINDING_KINDS.map((kind) => (
        <section key={kind} className="finding-kind" aria-label={FINDING_NAMES[kind]}>
          <h3>{FINDING_NAMES[kind]}</h3>
          <ul>
            {findings
              .filter((finding) => finding.kind === kind)
              .map((finding) => (
                <FindingLine
                  key={finding.id}
                  of={finding}
                  subject={subjects.find(({ id }) => id === finding.subject)}
                  onEdit={() => setEdited(finding)}
                  onRemove={() => remove.mutate({ id: finding.id }, { onSuccess: () => setEdited(null) })}
                />
              ))}
          </ul>
          {!findings.some((finding) => finding.kind === kind) && <p className="quiet">还没有记录。</p>}
        </section>
      ))}
    </Block>
  )
}

import { criterionName } from '@shared/city-view/criterion-head'
import { formatDate } from '@shared/format'
import type { IssueView } from '@shared/replies/city-desk'
import { Button } from 'antd'
import { useState } from 'react'
import { localDate } from '../../../parts/format-time'
import { MeasureForm } from './measure-form'

/** What is to be done about a problem, by whom and until when; it can be written over. */
export function Measure({ of: issue, isReadOnly }: { of: IssueView; isReadOnly: boolean }) {
  const [isOpen, setOpen] = useState(false)
  const { measure, criterion, town } = issue
  const name = `${town ? `${town.name} ` : ''}${criterionName(criterion)} 的措施`
  if (isOpen) return <MeasureForm of={issue} name={name} onClose={() => setOpen(false)} />
  return (
    <section className="measure" aria-label={name}>
      <p>{measure.text || <span className="quiet">还没有写措施。</span>}</p>
      <p className="measure-who">
        <span className={measure.responsible ? undefined : 'overdue'}>
          责任单位：{measure.responsible || '未填'}
        </span>
        <span className={measure.due ? undefined : 'overdue'}>
          时限：{measure.due ? formatDate(measure.due) : '未填'}
        </span>
      </p>
      {measure.own && (
        <p className="quiet">
          {criterion.form === 'township' ? '各镇' : '各企业'}自己：{measure.own}
        </p>
      )}
      <p className="quiet">
        {measure.by
          ? `${measure.by} ${formatDate(localDate(measure.at!))} 写`
          : measure.text && '程序按措施库提出，请核对'}
      </p>
      {!isReadOnly && (
        <Button aria-label={`改${name}`} onClick={() => setOpen(true)}>
          改措施
        </Button>
      )}
    </section>
  )
}

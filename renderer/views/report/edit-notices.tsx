import type { ReportPreview } from '@shared/replies/papers'
import type { ParagraphEdit } from '@shared/report/edits'
import { staleWords } from '@shared/report/figure-changes'
import { Button } from 'antd'
import type { MouseEvent } from 'react'
import { useWrite } from '../../api/hooks'
import { Problem } from '../../parts/problem'
import { useRewriting } from './rewriting'

interface EditNoticesProps {
  of: Pick<ReportPreview, 'edits' | 'contested'>
  onLead(paragraph: string): void
}

/** Rewritten paragraphs that somebody has to look at again, each leading to its place. */
export function EditNotices({ of: { edits, contested }, onLead }: EditNoticesProps) {
  const gone = edits.filter(({ generated }) => generated === null)
  const stale = edits.filter(({ generated, isStale }) => generated !== null && isStale)
  const counts = [
    { n: stale.length, what: '处改写后数据有变' },
    { n: gone.length, what: '处改写的段落已不再生成' },
    { n: contested.length, what: '处两台电脑改写得不同' },
  ].filter(({ n }) => n > 0)
  if (counts.length === 0) return null
  const lead = ({ currentTarget }: MouseEvent, paragraph: string) => {
    currentTarget.closest('details')!.open = false
    onLead(paragraph)
  }
  return (
    <details className="edit-notices note note-warn">
      <summary>{counts.map(({ n, what }) => `${n} ${what}`).join('，')}</summary>
      <ul>
        {stale.map((edit) => (
          <li key={edit.paragraph}>
            <button type="button" className="edit-lead" onClick={(event) => lead(event, edit.paragraph)}>
              <span className="edit-lead-text">{edit.text}</span>
              <span>{staleWords(edit.changes)}</span>
            </button>
          </li>
        ))}
        {gone.map((edit) => (
          <Gone key={edit.paragraph} of={edit} />
        ))}
        {contested.map((paragraph) => (
          <li key={paragraph}>
            <button type="button" className="edit-lead" onClick={(event) => lead(event, paragraph)}>
              两台电脑各自改写了这一段，先按生成的文字印；再改写一次，就以那次为准。
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Words whose paragraph is gone: kept to be copied from, and printed nowhere. */
function Gone({ of: { paragraph, text } }: { of: ParagraphEdit }) {
  const { kind } = useRewriting()
  const remove = useWrite('report.rewrite')
  return (
    <li className="edit-gone">
      <p>{text}</p>
      <div className="toolbar">
        <span className="quiet">该段已不再生成，这些文字不会印出。</span>
        <Button loading={remove.isPending} onClick={() => remove.mutate({ kind, paragraph, text: null })}>
          删去
        </Button>
      </div>
      <Problem error={remove.error} />
    </li>
  )
}

import type { ParagraphEdit } from '@shared/report/edits'
import { staleWords } from '@shared/report/figure-changes'
import { Button } from 'antd'
import { useWrite } from '../../api/hooks'
import { formatTime, localDate } from '../../parts/format-time'
import { Problem } from '../../parts/problem'
import { useRewriting } from './rewriting'

/** Over a rewritten paragraph: who wrote it and when, and what has changed behind it since. */
export function EditMark({ of }: { of: ParagraphEdit }) {
  return (
    <div className="edit-mark">
      <p className="quiet">
        已改写 {of.by} {localDate(of.at)} {formatTime(of.at)}
        {of.numbers.length > 0 && `，手改的数 ${of.numbers.join('、')}`}
      </p>
      {of.isStale && <Stale of={of} />}
    </div>
  )
}

function Stale({ of: { paragraph, text, changes } }: { of: ParagraphEdit }) {
  const { kind, start } = useRewriting()
  const keep = useWrite('report.rewrite')
  return (
    <div className="note note-warn" role="note">
      <p>{staleWords(changes)}</p>
      <div className="toolbar">
        <Button onClick={() => start({ paragraph, isWithNewFigures: true })}>按新数改写</Button>
        <Button loading={keep.isPending} onClick={() => keep.mutate({ kind, paragraph, text })}>
          仍用改写的文字
        </Button>
      </div>
      <Problem error={keep.error} />
    </div>
  )
}

import { EDITED_TEXT_MAX } from '@shared/case/report-edit'
import type { Paragraph } from '@shared/report'
import { withNewFigures } from '@shared/report/edited-words'
import type { ParagraphEdit } from '@shared/report/edits'
import { staleWords } from '@shared/report/figure-changes'
import type { MarkedWords } from '@shared/report/marked'
import { bodyText } from '@shared/report/named-paragraph'
import { Button } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Problem } from '../../parts/problem'
import { isComposing } from '../../parts/use-window-keys'
import { usePaperDesk } from './paper-desk'
import { type Rewrite, useRewriting } from './rewriting'

interface ParagraphEditorProps {
  of: Paragraph<MarkedWords>
  edit: ParagraphEdit | null
  rewrite: Rewrite
}

/** A paragraph being rewritten in its place; Ctrl+Enter saves, Esc goes back. */
export function ParagraphEditor({ of, edit, rewrite }: ParagraphEditorProps) {
  const { kind, stop: close } = useRewriting()
  const { rewritings } = usePaperDesk()
  const { paragraph, isWithNewFigures } = rewrite
  const key = `${kind}/${paragraph}`
  const before = edit?.text ?? bodyText(of)
  const [text, setText] = useState(
    rewritings.get(key) ?? (isWithNewFigures && edit ? withNewFigures(edit.text, edit.changes) : before),
  )
  const write = useWrite('report.rewrite')
  const type = (typed: string) => {
    setText(typed)
    rewritings.set(key, typed)
  }
  const stop = () => {
    rewritings.delete(key)
    close()
  }
  const put = (words: string | null) => write.mutate({ kind, paragraph, text: words }, { onSuccess: stop })
  const isEmpty = text.trim() === ''
  const save = () => {
    if (text.trim() === before && !edit?.isStale) stop()
    else if (!isEmpty) put(text.trim())
  }
  const hear = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    const act = { Escape: stop, Enter: event.ctrlKey ? save : null }[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <form
      className="ask rewriting"
      aria-label="改写"
      onKeyDown={hear}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {edit?.isStale && <p>{staleWords(edit.changes)}</p>}
      <TextArea value={text} onChange={type} />
      <div className="toolbar">
        <Button type="primary" htmlType="submit" disabled={isEmpty} loading={write.isPending}>
          保存 <kbd>Ctrl+Enter</kbd>
        </Button>
        <Button onClick={stop}>
          取消 <kbd>Esc</kbd>
        </Button>
        {edit && <Button onClick={() => put(null)}>恢复原文</Button>}
      </div>
      <Problem error={write.error} />
      {edit && <Beside of={edit} />}
    </form>
  )
}

/** What is generated now, and what it was when the paragraph was rewritten. */
function Beside({ of: { generated, basedOn, isStale } }: { of: ParagraphEdit }) {
  return (
    <dl className="rewriting-beside">
      <dt>现在生成的文字</dt>
      <dd>{generated}</dd>
      {isStale && (
        <>
          <dt>改写时生成的文字</dt>
          <dd>{basedOn}</dd>
        </>
      )}
    </dl>
  )
}

function TextArea({ value, onChange }: { value: string; onChange(text: string): void }) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const area = field.current!
    area.focus()
    area.setSelectionRange(area.value.length, area.value.length)
    area.form!.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <textarea
      ref={field}
      className="rewriting-text"
      aria-label="改写的文字"
      maxLength={EDITED_TEXT_MAX}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}

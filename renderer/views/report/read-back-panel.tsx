import type { ReadBackView } from '@shared/replies/read-back'
import { countWords } from '@shared/report/read-back/read-back-words'
import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Problem } from '../../parts/problem'
import { useWindowKeys } from '../../parts/use-window-keys'
import { ReadParagraphItem } from './read-paragraph-item'

interface ReadBackPanelProps {
  of: ReadBackView
  onClose(): void
}

/** What an edited Word file says otherwise than the report, paragraph by paragraph, to be taken over or left; Esc goes back. */
export function ReadBackPanel({ of, onClose }: ReadBackPanelProps) {
  const takeable = of.paragraphs.flatMap(({ id, isTakeable }) => (isTakeable && id !== null ? [id] : []))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(takeable))
  const take = useWrite('report.takeBack')
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current!.focus(), [])
  useWindowKeys((event) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onClose()
  })
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  return (
    <section className="read-back" aria-label="读回核对">
      <header>
        <div className="read-back-what">
          <h2 ref={title} tabIndex={-1}>
            {of.fileName}
          </h2>
          <p>{countWords(of)}。</p>
        </div>
        {take.data ? (
          <Alert
            type="success"
            showIcon
            role="status"
            title={`已写入案卷：${take.data.written} 段。Ctrl+Z 可撤销。`}
            action={<Button onClick={onClose}>看报告</Button>}
          />
        ) : (
          <div className="toolbar">
            {takeable.length > 0 && (
              <Button
                type="primary"
                disabled={chosen.size === 0}
                loading={take.isPending}
                onClick={() => take.mutate({ token: of.token, paragraphs: [...chosen] })}
              >
                写入案卷（{chosen.size} 段）
              </Button>
            )}
            <Button onClick={onClose}>
              {takeable.length > 0 ? '不写入' : '看报告'} <kbd>Esc</kbd>
            </Button>
          </div>
        )}
        <Problem error={take.error} />
      </header>
      <ul aria-label="有改动的段落">
        {of.paragraphs.map((each, index) => (
          <ReadParagraphItem
            // biome-ignore lint/suspicious/noArrayIndexKey: what was read never moves
            key={index}
            of={each}
            isChosen={each.id !== null && chosen.has(each.id)}
            isDone={take.data !== undefined}
            onChoose={choose}
          />
        ))}
      </ul>
      {of.untaken.length > 0 && <Untaken of={of.untaken} />}
    </section>
  )
}

/** Changes that have no place in the case as words. */
function Untaken({ of }: { of: readonly string[] }) {
  return (
    <section className="note note-warn" aria-label="不读回的改动">
      <p>标题、表格和落款里的改动不读回，下次导出仍按案卷印。表中的数请在相应的页面里改：</p>
      <ul>
        {of.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  )
}

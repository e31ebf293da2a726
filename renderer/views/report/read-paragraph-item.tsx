import type { ReadParagraph } from '@shared/report/read-back'
import { gapWords, stateName } from '@shared/report/read-back/read-back-words'
import { textDifference } from '@shared/text-difference'
import { Checkbox } from 'antd'
import { memo } from 'react'

interface ReadParagraphItemProps {
  of: ReadParagraph
  isChosen: boolean
  isDone: boolean
  onChoose(id: string, isChosen: boolean): void
}

/** One paragraph: what the report prints and what Word says, the numbers that are not the case's, and whether it is taken over. */
export function ReadParagraphItem({ of, isChosen, isDone, onChoose }: ReadParagraphItemProps) {
  const { id, state, numbers, notes, isTakeable } = of
  return (
    <li className="read-paragraph">
      <div className="read-paragraph-head">
        {isTakeable && id !== null ? (
          <Checkbox
            checked={isChosen}
            disabled={isDone}
            onChange={({ target }) => onChoose(id, target.checked)}
          >
            写入这一段
          </Checkbox>
        ) : (
          <strong>{stateName(state)}</strong>
        )}
        {notes.map((note) => (
          <span key={note} className="quiet">
            {note}
          </span>
        ))}
      </div>
      <Wordings of={of} />
      {numbers.length > 0 && (
        <p className="read-numbers">与报告不符的数：{numbers.map(gapWords).join('；')}。请核对。</p>
      )}
    </li>
  )
}

/** Both wordings side by side; what was taken out is struck through, what was put in is underlined. */
const Wordings = memo(function Wordings({ of: { printed, text } }: { of: ReadParagraph }) {
  const parts = textDifference(printed ?? '', text ?? '')
  const side = (own: 'was' | 'now') => {
    const Tag = own === 'was' ? 'del' : 'ins'
    return parts
      .filter(({ is }) => is === 'same' || is === own)
      .map(({ text: words, is }, index) =>
        is === 'same' || printed === null || text === null ? (
          words
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a finished comparison never move
          <Tag key={index}>{words}</Tag>
        ),
      )
  }
  return (
    <dl className="read-wordings">
      {printed !== null && (
        <div>
          <dt>报告现在</dt>
          <dd>{side('was')}</dd>
        </div>
      )}
      {text !== null && (
        <div>
          <dt>Word 里</dt>
          <dd>{side('now')}</dd>
        </div>
      )}
    </dl>
  )
})

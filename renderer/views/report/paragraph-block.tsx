import type { Paragraph } from '@shared/report'
import type { MarkedWords } from '@shared/report/marked'
import { EditMark } from './edit-mark'
import { FigureText } from './figure-text'
import { ParagraphEditor } from './paragraph-editor'
import { useRewriting } from './rewriting'

/** A paragraph of the report, which can be rewritten in its place where its author gave it a name. */
export function ParagraphBlock({ of }: { of: Paragraph<MarkedWords> }) {
  const { rewrite } = useRewriting()
  if (of.id !== undefined) return <Rewritable of={of} id={of.id} />
  if (of.continues !== undefined && of.continues === rewrite?.paragraph) return null
  return (
    <p className="paper-text">
      <Runs of={of} />
    </p>
  )
}

function Rewritable({ of, id }: { of: Paragraph<MarkedWords>; id: string }) {
  const { edits, rewrite, start } = useRewriting()
  const edit = edits.find(({ paragraph }) => paragraph === id) ?? null
  if (rewrite?.paragraph === id) return <ParagraphEditor of={of} edit={edit} rewrite={rewrite} />
  return (
    <div className="passage">
      {edit && <EditMark of={edit} />}
      <p className="paper-text" data-paragraph={id} tabIndex={-1}>
        <Runs of={of} />
      </p>
      <button
        type="button"
        className="rewrite"
        tabIndex={-1}
        onClick={() => start({ paragraph: id, isWithNewFigures: false })}
      >
        改写 <kbd>E</kbd>
      </button>
    </div>
  )
}

function Runs({ of: { runs } }: { of: Paragraph<MarkedWords> }) {
  return runs.map(({ text, bold }, index) => {
    const Tag = bold ? 'strong' : 'span'
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the phrases of a finished sentence never move
      <Tag key={index}>
        <FigureText of={text} />
      </Tag>
    )
  })
}

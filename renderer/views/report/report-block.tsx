import { assertNever } from '@shared/outcome'
import type { Annex, ReportBlock as Block, Heading, Signature } from '@shared/report'
import type { MarkedWords } from '@shared/report/marked'
import { FigureText } from './figure-text'
import { ParagraphBlock } from './paragraph-block'
import { ReportFigure } from './report-figure'
import { ReportTable } from './report-table'
import { SealLines } from './seal-lines'

export function ReportBlock({ of }: { of: Block<MarkedWords> }) {
  switch (of.kind) {
    case 'heading':
      return <HeadingLine of={of} />
    case 'paragraph':
      return <ParagraphBlock of={of} />
    case 'table':
      return <ReportTable of={of} />
    case 'figure':
      return <ReportFigure of={of} />
    case 'page-break':
      return <hr className="paper-break" aria-label="换页" />
    case 'signature':
      return <SignatureLines of={of} />
    case 'annex':
      return <AnnexHead of={of} />
    case 'seal':
      return <SealLines of={of} />
    default:
      return assertNever(of)
  }
}

function HeadingLine({ of: { level, text } }: { of: Heading<MarkedWords> }) {
  const Tag = ({ 1: 'h2', 2: 'h3', 3: 'h4' } as const)[level]
  return (
    <Tag>
      <FigureText of={text} />
    </Tag>
  )
}

function AnnexHead({ of: { label, title } }: { of: Annex<MarkedWords> }) {
  return (
    <header className="paper-annex">
      <p>
        <FigureText of={label} />
      </p>
      <h2>
        <FigureText of={title} />
      </h2>
    </header>
  )
}

function SignatureLines({ of: { lines } }: { of: Signature<MarkedWords> }) {
  return (
    <div className="paper-signature">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a finished report never move
        <p key={index}>
          <FigureText of={line} />
        </p>
      ))}
    </div>
  )
}

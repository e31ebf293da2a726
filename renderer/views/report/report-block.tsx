import { assertNever } from '@shared/outcome'
import type { Annex, ReportBlock as Block, Heading, Paragraph, Signature } from '@shared/report'
import { ReportTable } from './report-table'

export function ReportBlock({ of }: { of: Block }) {
  switch (of.kind) {
    case 'heading':
      return <HeadingLine of={of} />
    case 'paragraph':
      return <ParagraphText of={of} />
    case 'table':
      return <ReportTable of={of} />
    case 'page-break':
      return <hr className="paper-break" aria-label="换页" />
    case 'signature':
      return <SignatureLines of={of} />
    case 'annex':
      return <AnnexHead of={of} />
    default:
      return assertNever(of)
  }
}

function HeadingLine({ of: { level, text } }: { of: Heading }) {
  const Tag = ({ 1: 'h2', 2: 'h3', 3: 'h4' } as const)[level]
  return <Tag>{text}</Tag>
}

function ParagraphText({ of: { runs } }: { of: Paragraph }) {
  let at = 0
  return (
    <p className="paper-text">
      {runs.map((run) => {
        at += run.text.length
        return run.bold ? <strong key={at}>{run.text}</strong> : <span key={at}>{run.text}</span>
      })}
    </p>
  )
}

function AnnexHead({ of: { label, title } }: { of: Annex }) {
  return (
    <header className="paper-annex">
      <p>{label}</p>
      <h2>{title}</h2>
    </header>
  )
}

function SignatureLines({ of: { lines } }: { of: Signature }) {
  return (
    <div className="paper-signature">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}

const SHOWN = 3

/** The first few of many lines; the others unfold. */
export function FoldedLines({ lines }: { lines: readonly string[] }) {
  const isLong = lines.length > SHOWN + 1
  const rest = isLong ? lines.slice(SHOWN) : []
  return (
    <div className="folded">
      <Lines of={isLong ? lines.slice(0, SHOWN) : lines} />
      {rest.length > 0 && (
        <details>
          <summary>另有 {rest.length} 条</summary>
          <Lines of={rest} />
        </details>
      )}
    </div>
  )
}

const Lines = ({ of }: { of: readonly string[] }) => of.map((line) => <p key={line}>{line}</p>)

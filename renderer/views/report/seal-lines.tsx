import type { SealBlock } from '@shared/report'
import type { MarkedWords } from '@shared/report/marked'
import { qrPath } from '@shared/report/qr'
import { FigureText } from './figure-text'

/** What stands at the end of a report about the seals of its case, with the picture of a code. */
export function SealLines({ of: { qr, lines } }: { of: SealBlock<MarkedWords> }) {
  return (
    <aside className="paper-seal" aria-label="封存">
      {qr !== null && <QrPicture of={qr} />}
      <div>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a finished report never move
          <p key={index}>
            <FigureText of={line} />
          </p>
        ))}
      </div>
    </aside>
  )
}

function QrPicture({ of }: { of: string }) {
  const { size, path } = qrPath(of)
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={`二维码：${of}`}>
      <rect width={size} height={size} />
      <path d={path} />
    </svg>
  )
}

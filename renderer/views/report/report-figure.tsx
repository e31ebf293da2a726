import type { FigureBlock } from '@shared/report'
import { type CellMark, FIGURE_WIDTH, type FigureMark, type WordsMark } from '@shared/report/figure'
import type { MarkedWords } from '@shared/report/marked'
import { lineMiddle, shownLines, wordsAt } from '@shared/report/shown-words'
import '../../styles/report-figure.css'
import { FigureText } from './figure-text'

type Figure = FigureBlock<MarkedWords>

/** A figure as it is printed; its numbers can be asked about. */
export function ReportFigure({ of }: { of: Figure }) {
  return (
    <figure className="paper-figure">
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: its caption names it, and a title would pop up over the numbers */}
      <svg viewBox={`0 0 ${FIGURE_WIDTH} ${of.height * FIGURE_WIDTH}`}>
        {of.marks.map((mark, index) =>
          mark.kind === 'words' || mark.kind === 'cell' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the marks of a finished figure never move
            <MarkWords key={index} of={of} mark={mark} />
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the marks of a finished figure never move
            <Shape key={index} mark={mark} />
          ),
        )}
      </svg>
      <figcaption>
        <FigureText of={of.data.caption} />
      </figcaption>
    </figure>
  )
}

function Shape({ mark }: { mark: Exclude<FigureMark, WordsMark | CellMark> }) {
  const { kind, tone, ...at } = mark
  switch (mark.kind) {
    case 'rect':
      return <rect className={`tone-${tone}`} {...at} />
    case 'point':
      return <circle className={`tone-${tone}`} cx={mark.x} cy={mark.y} r={mark.radius} />
    case 'line': {
      const { x1, y1, x2, y2, width, isDashed } = mark
      const dashes = isDashed ? '4 2.5' : undefined
      return (
        <line
          className={`tone-${tone}`}
          {...{ x1, y1, x2, y2 }}
          strokeWidth={width}
          strokeDasharray={dashes}
        />
      )
    }
  }
}

const ANCHOR = { left: 'start', center: 'middle', right: 'end' } as const

function MarkWords({ of, mark }: { of: Figure; mark: WordsMark<MarkedWords> | CellMark }) {
  const words = wordsAt(of, mark)
  const lines = typeof words === 'string' ? shownLines(words, mark) : [words]
  return lines.map((line, index) => (
    <text
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a finished figure never move
      key={index}
      x={mark.x}
      y={lineMiddle(mark, index, lines.length)}
      fontSize={mark.size}
      textAnchor={ANCHOR[mark.align]}
    >
      <FigureText of={line} as="tspan" />
    </text>
  ))
}

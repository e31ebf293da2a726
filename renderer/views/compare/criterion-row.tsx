import type { Column, ColumnRow } from '@shared/columns'
import type { PhotoPlace } from '@shared/entity'
import { formatPoints } from '@shared/format'
import type { ComparisonView } from '@shared/replies/comparison'
import type { Criterion } from '@shared/rubric'
import { gapWord } from '@shared/text.zh'
import { useState } from 'react'
import { Gap } from '../../parts/gap'
import { PhotoStrip } from '../../parts/photos/photo-strip'
import { NoteAsk } from './note-ask'
import { NoteLine } from './note-line'
import { Reasons } from './reasons'
import { ScoreCell } from './score-cell'
import type { Asking } from './use-asking'

interface CriterionRowProps {
  row: ColumnRow
  columns: readonly Column[]
  found: ComparisonView
  criterion: Criterion
  asking: Asking
}

/** One criterion in every shown column, with the reasons of each side and what was explained. */
export function CriterionRow({ row, columns, found, criterion, asking }: CriterionRowProps) {
  const { id, points, gap, photos } = row
  const [arePhotosOpen, setPhotosOpen] = useState(false)
  const turnPhotos = () => setPhotosOpen((now) => !now && photos.length > 0)
  const sides = columns.map((column) => ({ column, cell: row.cells[found.columns.indexOf(column)]! }))
  return (
    <tr
      className={`pair-row ${gap === 0 ? 'pair-same' : ''}`}
      tabIndex={-1}
      data-criterion={id}
      aria-label={`${id} ${gap === null ? '' : gapWord(gap)}`}
      onKeyDown={(event) => {
        if (event.key.toLowerCase() === 'p' && event.target === event.currentTarget) turnPhotos()
      }}
    >
      <td className="quiet">{id}</td>
      <td>
        <span className="pair-text">{criterion.text}</span>
      </td>
      <td className="number quiet">{formatPoints(points)}</td>
      {sides.map(({ column, cell }) => (
        <ScoreCell key={column.id} {...{ column, cell, points, photos }} onPhotos={turnPhotos} />
      ))}
      <td className="number">
        <Gap of={gap} />
        {gap !== 0 && gap !== null && <span className="gap-word">{gapWord(gap).slice(0, 2)}</span>}
        {found.changedAfterReveal.includes(id) && <span className="gap-word">揭示后改</span>}
      </td>
      <td className="pair-reasons">
        <Reasons sides={sides} />
        {arePhotosOpen && <PhotoStrip places={placesOf(found.subject.id, id, columns)} own={null} />}
        <Explained about={id} found={found} asking={asking} />
      </td>
    </tr>
  )
}

/** Where each shown column keeps its photos of a criterion. */
const placesOf = (subject: string, criterion: string, columns: readonly Column[]) =>
  columns.map(({ phase, round }) => ({ subject, phase, round, criterion })) as [PhotoPlace, ...PhotoPlace[]]

interface ExplainedProps {
  about: string
  found: ComparisonView
  asking: Asking
}

/** What was explained of a criterion, and where to. */
function Explained({ about, found, asking }: ExplainedProps) {
  const { asked, ask, close } = asking
  const isAsked = asked?.kind === 'note' && asked.about === about
  return (
    <>
      {found.notes
        .filter((note) => note.about === about)
        .map((note) => (
          <NoteLine key={note.round} note={note} found={found} asking={asking} />
        ))}
      {isAsked ? (
        <NoteAsk found={found} about={about} onClose={close} />
      ) : (
        <button type="button" className="text-button note-add" onClick={() => ask({ kind: 'note', about })}>
          记录说明
        </button>
      )}
    </>
  )
}

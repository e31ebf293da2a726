import { TOWNSHIP } from '@shared/case/subject'
import type { ComparisonRow } from '@shared/replies/comparison'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { Gap } from '../../parts/gap'
import { TOWNSHIP_MARK } from '../../parts/subject-name'
import { VerdictMark } from '../../parts/verdict-mark'

const ITEM_HEIGHT = 62

interface SubjectListProps {
  rows: readonly ComparisonRow[]
  current: string
  onChoose(row: ComparisonRow): void
}

/** Compared subjects, each with its verdict and a bar as long as its gap. */
export function SubjectList({ rows, current, onChoose }: SubjectListProps) {
  const box = useRef<HTMLUListElement>(null)
  const widest = useMemo(() => Math.max(1, ...rows.map(({ gap }) => Math.abs(gap))), [rows])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ITEM_HEIGHT,
    overscan: 8,
    getItemKey: (index) => rows[index]!.subject.id,
  })
  const index = rows.findIndex(({ subject }) => subject.id === current)

  useEffect(() => {
    virtual.scrollToIndex(index)
  }, [index, virtual])

  return (
    <ul ref={box} className="subject-list" aria-label="比对对象">
      <li aria-hidden="true" style={{ height: virtual.getTotalSize() }} />
      {virtual.getVirtualItems().map((item) => {
        const row = rows[item.index]!
        return (
          <li
            key={row.subject.id}
            ref={virtual.measureElement}
            data-index={item.index}
            className="subject-place"
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <SubjectItem
              row={row}
              width={Math.abs(row.gap) / widest}
              isCurrent={item.index === index}
              onChoose={() => onChoose(row)}
            />
          </li>
        )
      })}
    </ul>
  )
}

interface SubjectItemProps {
  row: ComparisonRow
  width: number
  isCurrent: boolean
  onChoose(): void
}

function SubjectItem({ row, width, isCurrent, onChoose }: SubjectItemProps) {
  const { id, name } = row.subject
  return (
    <button
      type="button"
      className="subject-item"
      aria-current={isCurrent ? 'true' : undefined}
      onClick={onChoose}
    >
      <span className="subject-words" title={name}>
        <span className="quiet">{id === TOWNSHIP ? TOWNSHIP_MARK : id}</span> {name}
      </span>
      <span className="subject-verdict">
        <VerdictMark of={row.verdict} />
        {row.unanswered > 0 && <span className="quiet"> 未评 {row.unanswered}</span>}
      </span>
      <span className="gap-bar" aria-hidden="true">
        <span className={`gap-bar-${row.verdict}`} style={{ width: `${width * 100}%` }} />
      </span>
      <Gap of={row.gap} />
    </button>
  )
}

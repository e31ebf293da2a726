import type { ComparedPhases } from '@shared/comparison'
import { useEffect, useMemo, useRef } from 'react'
import { useRead } from '../../../api/hooks'
import '../../../styles/matrix.css'
import { shownRows } from './matrix-order'
import { paintMap } from './paint-map'

interface MatrixMapProps {
  phases: ComparedPhases
  onOpen(): void
}

/** The matrix as a thumbnail, a few pixels a cell; it opens the matrix. */
export function MatrixMap({ phases, onOpen }: MatrixMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { data: matrix } = useRead('matrix.read', { ...phases })
  const rows = useMemo(
    () => shownRows(matrix?.rows ?? [], 'gap', false).filter(({ isLatest }) => isLatest),
    [matrix],
  )

  useEffect(() => {
    const paint = () => canvas.current && paintMap(canvas.current, rows)
    const size = new ResizeObserver(paint)
    if (canvas.current) size.observe(canvas.current)
    const theme = new MutationObserver(paint)
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      size.disconnect()
      theme.disconnect()
    }
  }, [rows])

  if (rows.length === 0) return null
  return (
    <button type="button" className="matrix-map" aria-label="打开矩阵" title="打开矩阵（M）" onClick={onOpen}>
      <canvas ref={canvas} style={{ height: mapHeight(rows.length) }} />
    </button>
  )
}

/** Three pixels a row, as long as all of it stays a thumbnail. */
const mapHeight = (rows: number) => Math.min(120, rows * 3)

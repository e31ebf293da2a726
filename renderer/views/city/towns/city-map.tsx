import { criterionName } from '@shared/city-view/criterion-head'
import type { HeatMap } from '@shared/city-view/heat-map'
import { lostWords } from '@shared/city-view/issue-words'
import { formatShare } from '@shared/format'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useRead } from '../../../api/hooks'
import { useCityPlace } from '../../../desk/city-place'
import type { MatrixCell } from '../../../parts/matrix/matrix-cursor'
import { MatrixGrid } from '../../../parts/matrix/matrix-grid'
import { Reading } from '../../../parts/reading'
import { heatHead, heatRow } from './heat-sheet'

interface CityMapProps {
  /** The towns that lose points most often come first. */
  isByShare: boolean
}

/** Towns × criteria: where points are lost, and how often. */
export function CityMap(props: CityMapProps) {
  return <Reading of={useRead('city.map', {})}>{(map) => <Towns of={map} {...props} />}</Reading>
}

function Towns({ of: map, isByShare }: CityMapProps & { of: HeatMap }) {
  const { down, move } = useCityPlace()
  const [cell, setCell] = useState<MatrixCell>({ row: 0, column: 0 })
  const towns = useMemo(
    () => (isByShare ? map.rows.toSorted((a, b) => meanShare(b) - meanShare(a)) : map.rows),
    [map, isByShare],
  )
  const rows = useMemo(() => towns.map((each) => heatRow(each, map.columns)), [towns, map])
  const head = useMemo(() => heatHead(map), [map])
  const town = towns[cell.row]!
  const criterion = map.columns[cell.column]!
  const open = () =>
    move({
      trail: [
        { to: 'town', id: town.caseId },
        { to: 'criterion', id: criterion.key },
      ],
    })
  const loss = town.cells[cell.column]
  return (
    <section className="matrix city-map" aria-label="热力图">
      <MatrixGrid label="镇 × 细则" head={head} rows={rows} cell={cell} onCell={setCell} onOpen={open} />
      <footer className="matrix-status">
        <output aria-label="所在一格">
          <span className="matrix-status-name" title={criterion.text}>
            {town.name} · {criterionName(criterion)}
          </span>
          <span>
            ：
            {loss
              ? lostWords({ part: loss.deducted, whole: loss.judged }, criterion.form)
              : '该镇的表没有这一条'}
            {loss?.isSmall && '（数量少）'}，全市 {shareWords(map, cell.column)}
          </span>
        </output>
        <Button onClick={() => down({ to: 'criterion', id: criterion.key })}>看全市这一条</Button>
        <Button onClick={open}>看这个镇</Button>
      </footer>
    </section>
  )
}

const shareWords = ({ shares }: HeatMap, column: number) => {
  const { part, whole } = shares[column]!
  return formatShare(part, whole)
}

function meanShare({ cells }: HeatMap['rows'][number]): number {
  const [deducted, judged] = cells.reduce(
    ([lost, all], cell) => (cell ? [lost + cell.deducted, all + cell.judged] : [lost, all]),
    [0, 0],
  )
  return judged === 0 ? 0 : deducted / judged
}

import type { TownPair } from '@shared/city-view/town-pair'
import { intervalWords } from '@shared/city-view/town-words'
import type { TownResult } from '@shared/consolidation/city-result'
import { formatMean } from '@shared/format'
import { STEP_NAMES } from '@shared/text.zh'
import { Select } from 'antd'
import { useRead } from '../../../api/hooks'
import { useCityPlace } from '../../../desk/city-place'
import { Empty } from '../../../parts/empty'
import { Reading } from '../../../parts/reading'
import { PairCriteria } from './pair-criteria'

/** Two towns side by side: their figures, then the criteria on which they lie furthest apart. */
export function TownPairView({ towns }: { towns: readonly TownResult[] }) {
  const { place, move } = useCityPlace()
  const known = (id: string | null) => towns.find(({ caseId }) => caseId === id)?.caseId
  const one = known(place.pair[0]) ?? towns[0]!.caseId
  const other = known(place.pair[1]) ?? towns.find(({ caseId }) => caseId !== one)?.caseId
  if (!other) return <Empty title="只有一个镇，没有可以对看的。再收进一个镇的案卷。" />
  const options = towns.map(({ caseId, name }) => ({ value: caseId, label: name }))
  return (
    <div className="city-page">
      <div className="toolbar">
        <Select
          aria-label="左边的镇"
          className="town-choice"
          showSearch={{ optionFilterProp: 'label' }}
          options={options}
          value={one}
          onChange={(id) => move({ pair: [id, id === other ? one : other] })}
        />
        <span>对</span>
        <Select
          aria-label="右边的镇"
          className="town-choice"
          showSearch={{ optionFilterProp: 'label' }}
          options={options}
          value={other}
          onChange={(id) => move({ pair: [id === one ? other : one, id] })}
        />
      </div>
      <Pair one={one} other={other} />
    </div>
  )
}

function Pair(asked: { one: string; other: string }) {
  return (
    <Reading of={useRead('city.pair', asked)}>
      {(pair) => (
        <>
          <PairFigures pair={pair} />
          <PairCriteria key={`${asked.one} ${asked.other}`} pair={pair} />
        </>
      )}
    </Reading>
  )
}

const mean = ({ sum, count }: { sum: number; count: number }, isSmall = false) =>
  `${formatMean(sum, count)}（${count} 家${isSmall ? '，数量少' : ''}）`

const sample = (of: TownResult['verified']) => {
  if (of.count === 0) return '没有核实'
  const interval = intervalWords(of)
  return `${mean(of, of.isSmall)}${interval ? ` ${interval}` : ''}`
}

const FIGURES: readonly { name: string; of(town: TownResult): string }[] = [
  { name: '阶段', of: ({ phase }) => STEP_NAMES[phase] },
  { name: '企业', of: ({ enterprises }) => `${enterprises} 家` },
  { name: '自评均分', of: ({ means }) => mean(means.selfAssessment) },
  { name: '核实均分', of: ({ verified }) => sample(verified) },
  { name: '高估', of: ({ inflation }) => sample(inflation) },
  {
    name: '不一致',
    of: ({ verdicts: { inconsistent, compared } }) => `${inconsistent}/${compared} 家`,
  },
  {
    name: '重新帮扶',
    of: ({ orders }) => `${orders.raised} 件，办结 ${orders.closed}，过期 ${orders.overdue}`,
  },
  { name: '标杆', of: ({ benchmarks }) => `${benchmarks.total} 家，新增 ${benchmarks.isNew}` },
]

function PairFigures({ pair: { one, other } }: { pair: TownPair }) {
  return (
    <table className="plain-table pair-figures" aria-label="两镇的数">
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">{one.name}</th>
          <th scope="col">{other.name}</th>
        </tr>
      </thead>
      <tbody>
        {FIGURES.map(({ name, of }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{of(one)}</td>
            <td>{of(other)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

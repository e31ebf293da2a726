import { intervalWords } from '@shared/city-view/town-words'
import type { TownResult } from '@shared/consolidation/city-result'
import { formatCount, formatDate, formatMean, formatShare, formatSigned } from '@shared/format'
import type { CityOverview } from '@shared/replies/city-desk'
import { useCityPlace } from '../../../desk/city-place'
import { FoldedLines } from '../../../parts/folded-lines'
import { DrillTable } from '../drill-table'
import { TOWN_COLUMNS } from './town-columns'

const keyOf = ({ caseId }: TownResult) => caseId

/** What the towns come to together, and the towns as rows. */
export function CityTable({ city }: { city: CityOverview }) {
  const { down } = useCityPlace()
  return (
    <div className="city-page">
      <CityFigures city={city} />
      <DrillTable
        label="各镇汇总"
        rows={city.towns}
        columns={TOWN_COLUMNS}
        keyOf={keyOf}
        firstTitle="镇"
        nameOf={({ name }) => name}
        onOpen={(id) => down({ to: 'town', id })}
      />
      <p className="quiet city-caption">
        截至{formatDate(city.asOf)}。均分和高估下面是 95%
        区间，只按抽中企业的首次核实计算；不一致按最近一次核实，重新帮扶后一致的不再计入。数量少的只标注，不排名。
      </p>
      {city.notes.length > 0 && (
        <section className="note" aria-label="说明">
          <FoldedLines lines={city.notes} />
        </section>
      )}
    </div>
  )
}

/** The figures of the whole city in one line. */
function CityFigures({ city: { totals, random, towns } }: { city: CityOverview }) {
  const { selfAssessment: self } = totals.means
  const { inflation } = random
  const { inconsistent, compared } = totals.verdicts
  const { raised, closed, overdue } = totals.orders
  return (
    <>
      <dl className="city-figures" aria-label="全市">
        <Figure
          name="镇"
          value={formatCount(towns.length)}
          note={`${formatCount(totals.enterprises)} 家企业`}
        />
        <Figure
          name="自评均分"
          value={formatMean(self.sum, self.count)}
          note={`${formatCount(self.count)} 家自评完整`}
        />
        <Figure
          name="平均高估"
          value={inflation ? formatSigned(inflation.mean, 2) : '—'}
          note={(inflation && intervalWords(inflation)) ?? '还没有核实完的抽样'}
        />
        <Figure
          name="不一致"
          value={`${formatCount(inconsistent)}/${formatCount(compared)}`}
          note={`最近一次核实的 ${formatShare(inconsistent, compared)}`}
        />
        <Figure
          name="重新帮扶"
          value={formatCount(raised)}
          note={overdue > 0 ? `办结 ${closed}，过期 ${overdue}` : `办结 ${closed}`}
        />
      </dl>
      <p className="city-claim">{random.sentence}</p>
    </>
  )
}

function Figure({ name, value, note }: { name: string; value: string; note: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong>
        <span className="quiet">{note}</span>
      </dd>
    </div>
  )
}

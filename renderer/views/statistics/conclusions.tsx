import type { StatisticsView } from '@shared/statistics/statistics-view'
import { useRead } from '../../api/hooks'
import { Block } from '../../parts/block'
import { Empty } from '../../parts/empty'
import { isBlind } from '../../parts/is-blind'
import { Reading } from '../../parts/reading'
import { Charts } from './charts'
import { ClaimBlock } from './claim-block'
import { FigureTable } from './figure-table'
import { Planner } from './planner'

/** First what may be claimed, then the bias, then the charts; blind verification is a state here, not an error. */
export function Conclusions() {
  const statistics = useRead('statistics.read', {})
  const enterprises = useRead('enterprise.list', {})
  const { error } = statistics
  return (
    <div className="action-page statistics">
      {isBlind(error) ? (
        <Empty title={error.message} />
      ) : (
        <Reading of={statistics}>{(view) => <Found view={view} />}</Reading>
      )}
      <Reading of={enterprises}>{(rows) => rows.length > 0 && <Planner N={rows.length} />}</Reading>
      {statistics.data && !error && statistics.data.claim.next !== 'import' && (
        <Cautions of={statistics.data.sample.cautions} />
      )}
    </div>
  )
}

function Found({ view }: { view: StatisticsView }) {
  const { claim, bias, figures } = view
  return (
    <>
      <ClaimBlock claim={claim} />
      {bias !== null && (
        <Block title="自评偏高还是偏低">
          <p className="statistics-words">{bias}</p>
          <FigureTable label="偏差" figures={figures.bias} />
        </Block>
      )}
      <Charts view={view} />
      {figures.agreement.length > 0 && (
        <Block title="一致程度">
          <FigureTable label="一致程度" figures={figures.agreement} />
        </Block>
      )}
    </>
  )
}

const Cautions = ({ of }: { of: readonly string[] }) => (
  <Block title="引用时须注意">
    <ul className="cautions quiet">
      {of.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  </Block>
)

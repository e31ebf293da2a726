import { stepTo } from '@shared/city-view/place'
import { Checkbox, Segmented } from 'antd'
import { useState } from 'react'
import { useRead } from '../../../api/hooks'
import { useCityPlace } from '../../../desk/city-place'
import { Empty } from '../../../parts/empty'
import { Reading } from '../../../parts/reading'
import { isTaken, useWindowKeys } from '../../../parts/use-window-keys'
import '../../../styles/action.css'
import { CriterionView } from '../drill/criterion-view'
import { EvidenceView } from '../drill/evidence-view'
import { LosersView } from '../drill/losers-view'
import { SubjectView } from '../drill/subject-view'
import { TownView } from '../drill/town-view'
import { Breadcrumbs } from './breadcrumbs'
import { CityMap } from './city-map'
import { CityTable } from './city-table'
import { HeatLegend } from './heat-legend'
import { TownPairView } from './town-pair-view'

const LAYOUTS = [
  { value: 'table' as const, label: '各镇' },
  { value: 'map' as const, label: '热力图' },
  { value: 'pair' as const, label: '两镇对看' },
]

/** The whole city, and the way down from it to one criterion of one enterprise. */
export function TownsView() {
  const { place, up } = useCityPlace()
  useWindowKeys((event) => {
    if (event.key !== 'Escape' || isTaken(event)) return
    if (up()) event.preventDefault()
  })
  return (
    <>
      <Breadcrumbs />
      {place.trail.length === 0 ? <WholeCity /> : <Further key={JSON.stringify(place.trail)} />}
    </>
  )
}

function WholeCity() {
  const { place, move } = useCityPlace()
  const city = useRead('city.read', {})
  const [isByShare, setByShare] = useState(false)
  return (
    <Reading of={city}>
      {(found) =>
        found.towns.length === 0 ? (
          <Empty title="还没有收进镇的案卷。到“收件”把各镇交来的案卷放进来，这里就有汇总。" />
        ) : (
          <>
            <div className="toolbar view-bar">
              <Segmented
                aria-label="怎么看"
                options={LAYOUTS}
                value={place.layout}
                onChange={(layout) => move({ layout })}
              />
              {place.layout === 'map' && (
                <>
                  <Checkbox checked={isByShare} onChange={({ target }) => setByShare(target.checked)}>
                    扣分多的镇在前
                  </Checkbox>
                  <HeatLegend />
                </>
              )}
            </div>
            {place.layout === 'table' && <CityTable city={found} />}
            {place.layout === 'map' && <CityMap isByShare={isByShare} />}
            {place.layout === 'pair' && <TownPairView towns={found.towns} />}
          </>
        )
      }
    </Reading>
  )
}

/** What the steps down lead to. */
function Further() {
  const { place } = useCityPlace()
  const [town, subject, criterion] = (['town', 'subject', 'criterion'] as const).map((to) =>
    stepTo(place.trail, to),
  )
  if (!town) return <CriterionView criterion={criterion!} />
  if (subject && criterion) return <EvidenceView town={town} subject={subject} criterion={criterion} />
  if (subject) return <SubjectView town={town} subject={subject} />
  if (criterion) return <LosersView town={town} criterion={criterion} />
  return <TownView town={town} />
}

import { FIRST_CITY_PLACE } from '@shared/city-view/place'
import type { DeskView } from '@shared/replies/desk'
import { useState } from 'react'
import { useRead } from './api/hooks'
import { CityPlaceProvider } from './desk/city-place'
import { PhotoIntake } from './desk/photo-intake'
import { type Panel, PlaceProvider, START } from './desk/place'
import { Reading } from './parts/reading'
import { CityShell } from './shell/city/city-shell'
import { Shell } from './shell/shell'
import { StartView } from './views/start/start-view'

export function App() {
  return <Reading of={useRead('desk.read', {})}>{(desk) => <Desk desk={desk} />}</Reading>
}

function Desk({ desk }: { desk: DeskView }) {
  const [firstPanel, setFirstPanel] = useState<Panel>(null)
  if (desk.city)
    return (
      <CityPlaceProvider key={desk.city.key} initial={desk.cityPlace ?? FIRST_CITY_PLACE}>
        <CityShell desk={desk} head={desk.city} />
      </CityPlaceProvider>
    )
  if (!desk.case) return <StartView desk={desk} onCreated={() => setFirstPanel('import')} />
  const begun = desk.place ?? { ...START, view: firstPanel ? 'enterprises' : START.view }
  return (
    <PlaceProvider key={desk.case.caseId} initial={begun} panel={firstPanel}>
      <PhotoIntake>
        <Shell desk={desk} head={desk.case} onClosed={() => setFirstPanel(null)} />
      </PhotoIntake>
    </PlaceProvider>
  )
}

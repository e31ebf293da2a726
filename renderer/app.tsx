import type { DeskView } from '@shared/replies/desk'
import { useState } from 'react'
import { useRead } from './api/hooks'
import { PhotoIntake } from './desk/photo-intake'
import { type Panel, PlaceProvider, START } from './desk/place'
import { Reading } from './parts/reading'
import { Shell } from './shell/shell'
import { StartView } from './views/start/start-view'

export function App() {
  return <Reading of={useRead('desk.read', {})}>{(desk) => <Desk desk={desk} />}</Reading>
}

function Desk({ desk }: { desk: DeskView }) {
  const [firstPanel, setFirstPanel] = useState<Panel>(null)
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

import { CITY_VIEW_TITLES, CITY_VIEWS, type CityViewName, cityViewOf } from '@shared/city-view/views'
import type { CityHead } from '@shared/replies/city-desk'
import type { DeskView } from '@shared/replies/desk'
import { Alert } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { useCityPlace } from '../../desk/city-place'
import { useUndo } from '../../desk/use-undo'
import { FileDrop } from '../../parts/file-drop'
import { Problem } from '../../parts/problem'
import '../../styles/city.css'
import '../../styles/shell.css'
import { KeyHints } from '../key-hints'
import { KeyMap } from '../key-map'
import { Rail, type RailItem } from '../rail'
import { useShellKeys } from '../use-shell-keys'
import { CityBar } from './city-bar'
import { CITY_EVERYWHERE, cityKeysAtHand, KEYS_OF_CITY_VIEW } from './city-keys'
import { CityView } from './city-view'

const VIEWS: readonly RailItem<CityViewName>[] = CITY_VIEWS.map((name, index) => ({
  name,
  title: CITY_VIEW_TITLES[name],
  glyph: name,
  chord: `Ctrl+${index + 1}`,
}))

/** The frame around every view of a city file; case files can be dropped on it anywhere. */
export function CityShell({ desk, head }: { desk: DeskView; head: CityHead }) {
  const { place, move, problem } = useCityPlace()
  const view = cityViewOf(place.view)
  const undo = useUndo()
  const close = useWrite('city.close')
  const take = useWrite('city.takeHanded')
  const [isMapOpen, setMapOpen] = useState(false)
  useShellKeys({
    undo,
    views: CITY_VIEWS,
    onView: (name) => move({ view: name }),
    onMap: () => setMapOpen(true),
  })
  return (
    <div className="shell">
      <Rail
        items={VIEWS}
        current={view}
        onChoose={(name) => move(name === 'towns' && view === 'towns' ? { trail: [] } : { view: name })}
        leave="换文件"
        onLeave={() => close.mutate({})}
      />
      <CityBar actor={desk.actor} head={head} />
      <main className="view" aria-label="当前页面">
        <h1 className="unseen">{CITY_VIEW_TITLES[view]}</h1>
        <Problem error={problem ?? undo.problem ?? take.error} />
        {head.readOnly && (
          <Alert banner type="warning" title="这个市级汇总文件不能写入：可以查看和打印，不能修改。" />
        )}
        <FileDrop
          invitation="松开，把这些案卷收进市级汇总"
          onHanded={({ token }) => {
            move({ view: 'intake' })
            take.mutate({ token })
          }}
        />
        <CityView name={view} isReadOnly={head.readOnly} />
      </main>
      <KeyHints
        atHand={cityKeysAtHand(view, place)}
        note={undo.note}
        theme={desk.theme}
        onAll={() => setMapOpen(true)}
      />
      {isMapOpen && (
        <KeyMap
          title={CITY_VIEW_TITLES[view]}
          groups={[...KEYS_OF_CITY_VIEW[view], CITY_EVERYWHERE]}
          onClose={() => setMapOpen(false)}
        />
      )}
    </div>
  )
}

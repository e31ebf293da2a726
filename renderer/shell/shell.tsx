import type { CaseHead, DeskView } from '@shared/replies/desk'
import { Alert } from 'antd'
import { useState } from 'react'
import { usePlace } from '../desk/place'
import { turnOf, useUndo } from '../desk/use-undo'
import { Incoming } from '../incoming/incoming'
import { Problem } from '../parts/problem'
import { isTaken, useWindowKeys } from '../parts/use-window-keys'
import '../styles/shell.css'
import { VIEW_KEYS, VIEW_TITLES, viewOf } from '@shared/views'
import { GuideStrip } from './guide/guide-strip'
import { IntakeBar } from './intake-bar'
import { KeyHints } from './key-hints'
import { asksForKeys, KeyMap } from './key-map'
import { Rail } from './rail'
import { TopBar } from './top-bar'
import { View } from './view'

interface ShellProps {
  desk: DeskView
  head: CaseHead
  onClosed(): void
}

/** The frame around every view: rail, top bar with the next step, and the keys of the view. */
export function Shell({ desk, head, onClosed }: ShellProps) {
  const { place, move, problem } = usePlace()
  const view = viewOf(place.view)
  const undo = useUndo()
  const [isMapOpen, setMapOpen] = useState(false)

  useWindowKeys((event) => {
    const turn = turnOf(event)
    if (turn && !isTaken(event)) {
      event.preventDefault()
      undo.turn(turn)
      return
    }
    if (asksForKeys(event.key) && !isTaken(event)) {
      event.preventDefault()
      setMapOpen(true)
      return
    }
    const chosen = VIEW_KEYS[Number(event.key) - 1]
    if (!event.ctrlKey || event.altKey || event.shiftKey || !chosen) return
    event.preventDefault()
    move({ view: chosen })
  })

  return (
    <div className="shell">
      <Rail current={view} onChoose={(name) => move({ view: name })} onClosed={onClosed} />
      <TopBar actor={desk.actor} head={head} />
      <main className="view" aria-label={`当前页面`}>
        <h1 className="unseen">{VIEW_TITLES[view]}</h1>
        <Problem error={problem ?? undo.problem} />
        {head.readOnly && (
          <Alert banner type="warning" title="这个案卷文件不能写入：可以查看和打印，不能修改。" />
        )}
        <Incoming desk={desk} onMerge={() => move({ view: 'merge' })} />
        {head.isForked && <Alert banner type="warning" title={FORKED} />}
        <IntakeBar />
        <View name={view} head={head} actor={desk.actor} />
      </main>
      <GuideStrip onClosed={onClosed} />
      <KeyHints
        view={view}
        layout={place.comparison.layout}
        note={undo.note}
        theme={desk.theme}
        onAll={() => setMapOpen(true)}
      />
      {isMapOpen && <KeyMap view={view} onClose={() => setMapOpen(false)} />}
    </div>
  )
}

const FORKED =
  '这台电脑的编号在案卷里出现了两条分支（整机克隆过，或在旧副本上又写过）。两边的记录都保留，本机已改用新编号，可以照常工作。'

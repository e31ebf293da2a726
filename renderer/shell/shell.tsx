import type { CaseHead, DeskView } from '@shared/replies/desk'
import { Alert } from 'antd'
import { useState } from 'react'
import { usePlace } from '../desk/place'
import { useUndo } from '../desk/use-undo'
import { Incoming } from '../incoming/incoming'
import { Problem } from '../parts/problem'
import '../styles/shell.css'
import { VIEW_KEYS, VIEW_NAMES, VIEW_TITLES, type ViewName, viewOf } from '@shared/views'
import { useWrite } from '../api/hooks'
import { GuideStrip } from './guide/guide-strip'
import { IntakeBar } from './intake-bar'
import { KeyHints } from './key-hints'
import { KeyMap } from './key-map'
import { EVERYWHERE, KEYS_OF_VIEW, keysAtHand } from './keys'
import { NoticeBar } from './notice-bar'
import { Rail, type RailItem } from './rail'
import { SnapshotBar } from './snapshot-bar'
import { TopBar } from './top-bar'
import { useShellKeys } from './use-shell-keys'
import { View } from './view'

interface ShellProps {
  desk: DeskView
  head: CaseHead
  onClosed(): void
}

const VIEWS: readonly RailItem<ViewName>[] = VIEW_NAMES.map((name, index) => ({
  name,
  title: VIEW_TITLES[name],
  glyph: name,
  chord: VIEW_KEYS.includes(name) ? `Ctrl+${index + 1}` : undefined,
}))

/** The frame around every view of a case: rail, top bar with the next step, and the keys of the view. */
export function Shell({ desk, head, onClosed }: ShellProps) {
  const { place, move, problem } = usePlace()
  const view = viewOf(place.view)
  const undo = useUndo()
  const close = useWrite('case.close')
  const [isMapOpen, setMapOpen] = useState(false)
  useShellKeys({
    undo,
    views: VIEW_KEYS,
    onView: (name) => move({ view: name }),
    onMap: () => setMapOpen(true),
  })

  return (
    <div className="shell">
      <Rail
        items={VIEWS}
        current={view}
        onChoose={(name) => move({ view: name })}
        leave="换案卷"
        onLeave={() => close.mutate({}, { onSuccess: onClosed })}
      />
      <TopBar actor={desk.actor} head={head} />
      <main className="view" aria-label={`当前页面`}>
        <h1 className="unseen">{VIEW_TITLES[view]}</h1>
        <Problem error={problem ?? undo.problem} />
        <NoticeBar notice={desk.notice} />
        {head.isSnapshot && <SnapshotBar />}
        {head.readOnly && !head.isSnapshot && (
          <Alert banner type="warning" title="这个案卷文件不能写入：可以查看和打印，不能修改。" />
        )}
        <Incoming desk={desk} onMerge={() => move({ view: 'merge' })} />
        {head.isForked && <Alert banner type="warning" title={FORKED} />}
        <IntakeBar />
        <View name={view} head={head} actor={desk.actor} />
      </main>
      <GuideStrip onClosed={onClosed} />
      <KeyHints
        atHand={keysAtHand(view, place.comparison.layout)}
        note={undo.note}
        theme={desk.theme}
        onAll={() => setMapOpen(true)}
      />
      {isMapOpen && (
        <KeyMap
          title={VIEW_TITLES[view]}
          groups={[...KEYS_OF_VIEW[view], EVERYWHERE]}
          onClose={() => setMapOpen(false)}
        />
      )}
    </div>
  )
}

const FORKED =
  '这台电脑的编号在案卷里出现了两条分支（整机克隆过，或在旧副本上又写过）。两边的记录都保留，本机已改用新编号，可以照常工作。'

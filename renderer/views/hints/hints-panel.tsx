import type { HintsView } from '@shared/replies/hints'
import { useRead } from '../../api/hooks'
import { Empty } from '../../parts/empty'
import { Reading } from '../../parts/reading'
import '../../styles/action.css'
import '../../styles/hints.css'
import { HintGroupBlock } from './hint-group'

/** What is worth a look, kind by kind: never a verdict. */
export function HintsPanel() {
  return <Reading of={useRead('hints.read', {})}>{(hints) => <Hints hints={hints} />}</Reading>
}

function Hints({ hints: { caution, groups, subjects } }: { hints: HintsView }) {
  const names = new Map(subjects.map(({ id, name }) => [id, name]))
  return (
    <div className="action-page hints">
      <p className="note">{caution}</p>
      {groups.length === 0 && <Empty title="没有提示。评分和照片多起来以后，可再来看一眼。" />}
      {groups.map((group) => (
        <HintGroupBlock key={group.id} group={group} names={names} />
      ))}
    </div>
  )
}

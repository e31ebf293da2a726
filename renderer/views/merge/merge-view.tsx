import { useRead } from '../../api/hooks'
import { Block } from '../../parts/block'
import { Reading } from '../../parts/reading'
import '../../styles/action.css'
import '../../styles/merge.css'
import { ConflictDesk } from './conflict-desk'
import { MergePanel } from './merge-panel'

/** 合并: takes in what other laptops wrote, and decides where they contradict each other. */
export function MergeView() {
  const list = useRead('conflict.list', {})
  return (
    <div className="action-page merge-page">
      <MergePanel conflicts={list.data?.conflicts.length ?? 0} />
      <Reading of={list}>
        {(found) =>
          found.conflicts.length > 0 ? (
            <ConflictDesk list={found} />
          ) : (
            <Block title="待裁定的冲突" note="没有冲突：各台电脑写下的内容都对得上。">
              {null}
            </Block>
          )
        }
      </Reading>
    </div>
  )
}

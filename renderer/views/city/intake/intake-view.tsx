import type { CityIntake } from '@shared/replies/city-desk'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef } from 'react'
import { readOptions, useWrite } from '../../../api/hooks'
import { Block } from '../../../parts/block'
import { Empty } from '../../../parts/empty'
import { Problem } from '../../../parts/problem'
import { Reading } from '../../../parts/reading'
import { Working } from '../../../parts/working'
import '../../../styles/action.css'
import { JoinedTowns } from './joined-towns'
import { Logged } from './logged'
import { OfferedList } from './offered-list'

const LOOK_AGAIN_MS = 400

/** What came in: files to drop or choose, what became of each, and where every town comes from. */
export function IntakeView({ isReadOnly }: { isReadOnly: boolean }) {
  const intake = useQuery<CityIntake>({
    ...readOptions('city.intake', {}),
    refetchInterval: ({ state }) => (state.data?.run?.isUnderWay ? LOOK_AGAIN_MS : false),
    staleTime: 0,
  })
  const log = useRef<HTMLElement>(null)
  return (
    <Reading of={intake}>
      {(found) => (
        <div className="action-page">
          {!isReadOnly && <Chooser intake={found} />}
          {found.run && <OfferedList run={found.run} onPutAway={() => log.current?.focus()} />}
          {found.towns.length > 0 ? (
            <JoinedTowns towns={found.towns} />
          ) : (
            !found.run && (
              <Empty title="还没有收进镇的案卷。把各镇交来的案卷文件或整个文件夹拖进窗口，或者用上面的按钮选择。" />
            )
          )}
          <Logged log={found.log} older={found.older} ref={log} />
        </div>
      )}
    </Reading>
  )
}

/** The ways to bring files in beside dropping them, and how far it is. */
function Chooser({ intake: { run } }: { intake: CityIntake }) {
  const choose = useWrite('city.takeChosen')
  const goOn = useWrite('city.takeLeft')
  const isUnderWay = run?.isUnderWay || choose.isPending || goOn.isPending
  const left = run?.left.length ?? 0
  return (
    <Block
      title="收各镇的案卷"
      note="只读取，不改动原文件；照片留在各镇的案卷里。同一个镇交来更新的案卷，就换成更新的。"
    >
      <div className="toolbar">
        {left > 0 && !isUnderWay && (
          <Button type="primary" onClick={() => goOn.mutate({})}>
            接着收剩下的 {left} 个
          </Button>
        )}
        <Button
          type={left > 0 ? 'default' : 'primary'}
          disabled={isUnderWay}
          onClick={() => choose.mutate({ what: 'files' })}
        >
          选择案卷文件…
        </Button>
        <Button disabled={isUnderWay} onClick={() => choose.mutate({ what: 'folder' })}>
          选择文件夹…
        </Button>
        <span className="quiet">也可以把文件或文件夹直接拖进窗口。</span>
      </div>
      <Working isPending={isUnderWay} />
      <Problem error={choose.error ?? goOn.error} />
    </Block>
  )
}

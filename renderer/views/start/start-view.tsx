import { GUIDE_STEPS } from '@shared/guide'
import { CaseProblem } from '@shared/outcome'
import type { DeskView } from '@shared/replies/desk'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useRead, useWrite } from '../../api/hooks'
import { Incoming } from '../../incoming/incoming'
import { Problem } from '../../parts/problem'
import { ThemeChoice } from '../../parts/theme-choice'
import '../../styles/start.css'
import { NewCase } from './new-case'
import { NewCity } from './new-city'
import { RecentList } from './recent-list'

interface StartViewProps {
  desk: DeskView
  onCreated(): void
}

/** The offer to rescue the file says it already. */
const isOfDamage = (error: Error | null) => error instanceof CaseProblem && error.code === 'damaged'

/** What is shown while no case file is open. */
export function StartView({ desk, onCreated }: StartViewProps) {
  const [creating, setCreating] = useState<'case' | 'city' | null>(null)
  const openFile = useWrite('case.openFile')
  const openCity = useWrite('city.openFile')
  const openSample = useWrite('case.openSample')
  const beginGuide = useWrite('guide.begin')
  const guide = useRead('guide.read', {})
  const state = guide.data?.state ?? null
  const hasOwnCase = desk.recent.length > 1
  const openRecent = useWrite('case.openRecent')
  const client = useQueryClient()
  const failure = openFile.error ?? openCity.error ?? openSample.error ?? beginGuide.error ?? openRecent.error
  /** What could not be opened may be rescued, which the desk knows. */
  const afterFailure = { onError: () => void client.invalidateQueries() }
  return (
    <main className="start" aria-label="开始">
      <header className="start-head">
        <h1>督核</h1>
        <p className="quiet">安全生产标准化提质增效督导帮扶 · 一镇一份案卷，数据只存在本机</p>
        <ThemeChoice chosen={desk.theme} />
      </header>
      <Incoming desk={desk} />
      {!(desk.damaged !== null && isOfDamage(failure)) && <Problem error={failure} />}
      {creating === 'case' && <NewCase onCancel={() => setCreating(null)} onCreated={onCreated} />}
      {creating === 'city' && <NewCity onCancel={() => setCreating(null)} />}
      {creating === null && (
        <div className="start-columns">
          <section className="start-actions" aria-label="打开案卷">
            <Button type="primary" size="large" onClick={() => setCreating('case')}>
              新建案卷
            </Button>
            <Button size="large" onClick={() => openFile.mutate({}, afterFailure)}>
              打开案卷文件…
            </Button>
            <Button size="large" onClick={() => openSample.mutate({})}>
              打开示例
            </Button>
            <p className="quiet">
              收到别的电脑的案卷，在这里打开，或拖进窗口：本机没有的收下；已有的会比对，不会覆盖。
            </p>
            <p className="quiet">示例是一个填好的镇，可以随便试，不影响正式案卷。</p>
            <h2>市级汇总</h2>
            <Button size="large" onClick={() => setCreating('city')}>
              新建市级汇总
            </Button>
            <Button size="large" onClick={() => openCity.mutate({})}>
              打开市级汇总…
            </Button>
            {state !== null && state !== 'ended' && !hasOwnCase && (
              <p>示例向导最后一步：{GUIDE_STEPS.at(-1)!.sentence}</p>
            )}
            {state !== null && (
              <button type="button" className="text-button" onClick={() => beginGuide.mutate({})}>
                从头走一遍示例向导
              </button>
            )}
          </section>
          <RecentList recent={desk.recent} onOpen={(key) => openRecent.mutate({ key }, afterFailure)} />
        </div>
      )}
    </main>
  )
}

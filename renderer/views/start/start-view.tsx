import type { DeskView } from '@shared/replies'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Problem } from '../../parts/problem'
import { ThemeChoice } from '../../parts/theme-choice'
import '../../styles/start.css'
import { NewCase } from './new-case'
import { RecentList } from './recent-list'

interface StartViewProps {
  desk: DeskView
  onCreated(): void
}

/** What is shown while no case file is open. */
export function StartView({ desk, onCreated }: StartViewProps) {
  const [isCreating, setCreating] = useState(false)
  const openFile = useWrite('case.openFile')
  const openSample = useWrite('case.openSample')
  const openRecent = useWrite('case.openRecent')
  return (
    <main className="start" aria-label="开始">
      <header className="start-head">
        <h1>督核</h1>
        <p className="quiet">安全生产标准化提质增效督导帮扶 · 一镇一份案卷，数据只存在本机</p>
        <ThemeChoice chosen={desk.theme} />
      </header>
      {desk.problem && <Alert type="error" showIcon role="alert" title={desk.problem.message} />}
      <Problem error={openFile.error ?? openSample.error ?? openRecent.error} />
      {isCreating ? (
        <NewCase onCancel={() => setCreating(false)} onCreated={onCreated} />
      ) : (
        <div className="start-columns">
          <section className="start-actions" aria-label="打开案卷">
            <Button type="primary" size="large" onClick={() => setCreating(true)}>
              新建案卷
            </Button>
            <Button size="large" onClick={() => openFile.mutate({})}>
              打开案卷文件…
            </Button>
            <Button size="large" onClick={() => openSample.mutate({})}>
              打开示例
            </Button>
            <p className="quiet">示例是一个填好的镇，可以随便试，不影响正式案卷。</p>
          </section>
          <RecentList recent={desk.recent} onOpen={(key) => openRecent.mutate({ key })} />
        </div>
      )}
    </main>
  )
}

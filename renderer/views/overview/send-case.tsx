import { codeInGroups } from '@shared/exchange/send-words'
import { formatCount } from '@shared/format'
import type { SendChoice, Sent } from '@shared/replies/exchange'
import { Alert, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Problem } from '../../parts/problem'
import { showWhole } from '../../parts/show-whole'
import { Working } from '../../parts/working'
import { FileTask } from './file-task'
import '../../styles/sending.css'

const WHOLE: SendChoice = { mine: false, redact: false, photos: false, encrypt: false }

/** Writes a verified copy of the case for another laptop, and says when the stick may be pulled out. */
export function SendCase() {
  const [choice, setChoice] = useState(WHOLE)
  const send = useWrite('exchange.send')
  const show = useWrite('report.showFolder')
  const box = (name: keyof SendChoice, words: string) => (
    <Checkbox
      checked={choice[name]}
      onChange={({ target }) => setChoice({ ...choice, [name]: target.checked })}
    >
      {words}
    </Checkbox>
  )
  return (
    <FileTask
      title="发送案卷"
      note="写一份核对过的副本到 U 盘或文件夹，交给别的电脑打开；本机的案卷不变。"
      action={
        <>
          {send.data && <Button onClick={() => show.mutate({})}>打开所在文件夹</Button>}
          <Button onClick={() => send.mutate(choice)} loading={send.isPending}>
            发送…
          </Button>
        </>
      }
    >
      <div className="send-choices">
        {box('mine', '只含本机的记录')}
        {box('encrypt', '用口令加密')}
        {box('redact', '隐去企业、人员名称和电话、代码、地址')}
        {choice.redact && (
          <>
            <p className="quiet">
              隐去名称的是另一份案卷，不能再合并回来。原因里的名称会逐条替换，发出前请再看一遍。
            </p>
            {box('photos', '带上照片（照片里的内容不会隐去）')}
          </>
        )}
      </div>
      <Working isPending={send.isPending} />
      <Problem error={send.error ?? show.error} />
      {send.data && (
        <div ref={showWhole}>
          <Done of={send.data} />
        </div>
      )}
    </FileTask>
  )
}

function Done({ of: { file, events, code, replaced } }: { of: Sent }) {
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={`已写出 ${file}（${formatCount(events)} 条记录），读回核对一致，可以拔出。`}
      description={
        <>
          {code && (
            <>
              请打电话把口令告诉对方，不要和文件一起发：
              <strong className="send-code">{codeInGroups(code)}</strong>
            </>
          )}
          {replaced === null && <p>对方发回来的文件，拖进这个窗口就能并入。</p>}
        </>
      }
    />
  )
}

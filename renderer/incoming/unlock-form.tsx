import { Button, Input } from 'antd'
import { useState } from 'react'
import { useWrite } from '../api/hooks'
import { Problem } from '../parts/problem'
import { Working } from '../parts/working'

const DIGITS = 12

/** Asks for the code of a locked file that came in. */
export function UnlockForm({ fileName }: { fileName: string }) {
  const [code, setCode] = useState('')
  const unlock = useWrite('exchange.unlock')
  const putAside = useWrite('exchange.putAside')
  const isWhole = code.replace(/\s/g, '').length >= DIGITS
  return (
    <form
      className="unlock"
      aria-label="输入口令"
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole) unlock.mutate({ code })
      }}
    >
      <p>“{fileName}”用口令加密过。请打电话问发送人 12 位数字，填在这里。</p>
      <div className="toolbar">
        <Input
          className="unlock-code"
          aria-label="口令"
          inputMode="numeric"
          autoComplete="off"
          autoFocus
          maxLength={20}
          placeholder="0000 0000 0000"
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
        <Button type="primary" htmlType="submit" disabled={!isWhole} loading={unlock.isPending}>
          打开
        </Button>
        <Button disabled={unlock.isPending} onClick={() => putAside.mutate({})}>
          先不打开
        </Button>
      </div>
      <Working isPending={unlock.isPending} />
      <Problem error={unlock.error} />
    </form>
  )
}

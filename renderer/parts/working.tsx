import type { WorkState } from '@shared/contract/work'
import { useQuery } from '@tanstack/react-query'
import { Button, Progress, Spin } from 'antd'
import { useEffect, useState } from 'react'
import { call } from '../api/client'

/** What takes less than this says nothing of itself. */
const MOMENT_MS = 700
const LOOK_AGAIN_MS = 300

/** How far a long piece of work is, and the way to call it off. */
export function Working({ isPending }: { isPending: boolean }) {
  return isPending ? <UnderWay /> : null
}

function UnderWay() {
  const isLong = useMoment()
  const { data: work } = useQuery({
    queryKey: ['work.read'],
    queryFn: () => call('work.read', {}),
    refetchInterval: LOOK_AGAIN_MS,
    gcTime: 0,
  })
  if (!isLong || !work) return null
  return (
    <div className="working" role="status">
      <HowFar of={work} />
      <Button onClick={() => void call('work.cancel', {})}>取消</Button>
    </div>
  )
}

function HowFar({ of: { what, done, of } }: { of: WorkState }) {
  if (of === 0)
    return (
      <>
        <Spin size="small" />
        <span>正在{what}…</span>
      </>
    )
  return (
    <>
      <span>
        正在{what}（第 {done + 1} 项，共 {of} 项）
      </span>
      <Progress percent={(done / of) * 100} showInfo={false} aria-label={what} />
    </>
  )
}

function useMoment(): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), MOMENT_MS)
    return () => clearTimeout(timer)
  }, [])
  return isOver
}

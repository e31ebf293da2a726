import type { GuideState } from '@shared/guide'
import type { GuideView } from '@shared/replies/guide'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call } from '../../api/client'
import { useRead } from '../../api/hooks'
import { usePlace } from '../../desk/place'

/** The guide of the open case; it learns which views were reached, and writes nothing into the case. */
export function useGuide() {
  const client = useQueryClient()
  const { view } = usePlace().place
  const { data } = useRead('guide.read', {})
  const isRunning = data !== undefined && data.steps.length > 0 && data.state !== 'ended'

  useEffect(() => {
    const keep = (next: GuideView) => client.setQueryData(['guide.read', {}], next)
    if (isRunning) void call('guide.visit', { view }).then(keep)
  }, [client, isRunning, view])

  const show = async (state: GuideState) => {
    client.setQueryData(['guide.read', {}], await call('guide.show', { state }))
  }
  return { guide: isRunning ? data : null, show }
}

import type { FindGroup } from '@shared/find'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'

interface Found {
  groups: readonly FindGroup[]
  error: Error | null
  /** The answer to this very query, for what is chosen before it is on the screen. */
  ask(): Promise<readonly FindGroup[]>
}

/** What fits the query; the last answer stays on the screen until the next one is here. */
export function useFound(query: string): Found {
  const client = useQueryClient()
  const isEmpty = query.trim() === ''
  const question = { queryKey: ['find.text', { query }], queryFn: () => call('find.text', { query }) }
  const { data, error } = useQuery({ ...question, placeholderData: keepPreviousData, enabled: !isEmpty })
  return {
    groups: isEmpty ? [] : (data ?? []),
    error,
    ask: async () => (isEmpty ? [] : client.ensureQueryData(question)),
  }
}

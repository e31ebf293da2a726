import { QueryClient } from '@tanstack/react-query'

/** Answers come from the program beside us: they stay fresh until a write, and never wait for a network. */
export function newQueryClient(): QueryClient {
  const local = { networkMode: 'always', retry: false } as const
  return new QueryClient({
    defaultOptions: {
      queries: { ...local, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
      mutations: local,
    },
  })
}

import type { CallInput, CallName, CallOutput } from '@shared/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from './client'

/** What names a read and asks for it. */
export const readOptions = <Name extends CallName>(name: Name, input: CallInput<Name>) => ({
  queryKey: [name, input],
  queryFn: () => call(name, input),
})

export function useRead<Name extends CallName>(name: Name, input: CallInput<Name>) {
  return useQuery<CallOutput<Name>>(readOptions(name, input))
}

/** Marks the writes of scores, whose saving the top bar shows. */
export const SCORING = 'scoring'

/** A call that writes; afterwards everything that is on screen is read again. */
export function useWrite<Name extends CallName>(name: Name) {
  const client = useQueryClient()
  return useMutation<CallOutput<Name>, Error, CallInput<Name>>({
    mutationKey: [name],
    mutationFn: (input) => call(name, input),
    onSuccess: () => void client.invalidateQueries(),
  })
}

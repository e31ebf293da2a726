import type { SheetKey } from '@shared/case/sheet'
import type { SheetScore } from '@shared/sheet-score'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { readOptions } from '../../api/hooks'
import type { SheetFocus } from './sheet-focus'

/** Reads the reasons of a criterion while its deduction is being typed, but not while nothing is taken off, so that they are there when the reason is asked for. */
export function usePhrasesAhead(
  key: SheetKey,
  { criterion, part, typed }: SheetFocus,
  score: SheetScore,
): void {
  const client = useQueryClient()
  const isBegun = (part === 'deduction' || part === 'basis') && typed !== '' && typed !== '0'
  const isLikely =
    isBegun || score.criteria.some(({ id, deduction, reason }) => id === criterion && deduction && !reason)
  useEffect(() => {
    if (isLikely) void client.prefetchQuery(readOptions('phrase.list', { key, criterion }))
  }, [client, key, criterion, isLikely])
}

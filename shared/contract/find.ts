import { z } from 'zod'
import type { FindGroup } from '../find'
import { call } from './call'

/** What the case holds, by text or by the initials of its pinyin. */
export const findCalls = {
  'find.text': call(
    z.object({ query: z.string().max(200), limit: z.number().int().min(1).max(100).default(6) }),
  ).returns<FindGroup[]>(),
} as const

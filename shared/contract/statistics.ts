import { z } from 'zod'
import type { SamplePlan } from '../statistics/planner'
import type { StatisticsView } from '../statistics/statistics-view'
import { call, nothing } from './call'

const enterprises = z.number().int().min(0).max(10_000)

/** What the random part of the verification says, and how large it would have to be. */
export const statisticsCalls = {
  'statistics.read': call(nothing).returns<StatisticsView>(),
  'statistics.plan': call(z.object({ bound: enterprises, found: enterprises })).returns<SamplePlan>(),
} as const

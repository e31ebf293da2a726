import type { ComparisonMatrix } from '../matrix'
import type { ComparisonRow, ComparisonView } from '../replies'
import { call, comparedPhases, subjectId } from './call'

/** Two phases side by side. */
export const comparisonCalls = {
  'comparison.list': call(comparedPhases).returns<ComparisonRow[]>(),
  'comparison.read': call(comparedPhases.extend({ subject: subjectId })).returns<ComparisonView>(),
  'matrix.read': call(comparedPhases).returns<ComparisonMatrix>(),
} as const

import { z } from 'zod'
import type { ComparisonMatrix } from '../matrix'
import type { ComparisonRow, ComparisonView, NoteVersion } from '../replies/comparison'
import { call, comparedPhases, criterionId, note, personName, subjectId } from './call'

/** Sheets side by side, and what the panel says of them. */
export const comparisonCalls = {
  'comparison.list': call(comparedPhases).returns<ComparisonRow[]>(),
  'comparison.read': call(comparedPhases.extend({ subject: subjectId })).returns<ComparisonView>(),
  'comparison.accept': call(z.object({ subject: subjectId, name: personName })).returns<{ event: string }>(),
  'comparison.note': call(
    z.object({ subject: subjectId, about: criterionId.nullable(), text: note(2_000).nullable() }),
  ).returns<{ event: string }>(),
  'comparison.noteHistory': call(z.object({ subject: subjectId, about: criterionId.nullable() })).returns<
    NoteVersion[]
  >(),
  'matrix.read': call(comparedPhases).returns<ComparisonMatrix>(),
} as const

import { z } from 'zod'
import { type Draw, RETURN_STEPS } from '../case/action'
import { type CasePhase, PHASES } from '../case/phase'
import type { ActionTurned, ActionView } from '../replies/action'
import type { Calibration } from '../statistics/calibration'
import type { Tolerance } from '../tolerance'
import { call, note, nothing, subjectId } from './call'

const toleranceInput = z
  .object({
    total: z.number().int().min(0).max(10_000),
    sectionShare: z.number().int().min(0).max(10_000),
    fullToZero: z.boolean(),
    severity: z.enum(['reassist', 'inconsistent']),
  })
  .partial()

/** The steps of the action plan. */
export const actionCalls = {
  'action.undo': call(nothing).returns<ActionTurned>(),
  'action.redo': call(nothing).returns<ActionTurned>(),
  'action.read': call(nothing).returns<ActionView>(),
  'phase.advance': call(z.object({ to: z.enum([...PHASES, 'closed']) })).returns<{ phase: CasePhase }>(),
  'tolerance.propose': call(nothing).returns<Calibration | null>(),
  'tolerance.declare': call(toleranceInput.extend({ reason: note(500).nullable() })).returns<{
    event: string
    tolerance: Tolerance
  }>(),
  'draw.make': call(
    z.object({
      n: z.number().int().min(1).max(10_000),
      seed: note(200),
      stratified: z.boolean(),
      reason: note(500).nullable(),
    }),
  ).returns<Draw>(),
  'draw.add': call(z.object({ subject: subjectId, reason: note(500) })).returns<{ event: string }>(),
  'order.raise': call(
    z.object({ subject: subjectId, due: z.string().max(10), what: note(2_000), who: note(60).nullable() }),
  ).returns<{ order: string }>(),
  'order.close': call(z.object({ order: z.string().max(80), note: z.string().max(2_000) })).returns<{
    order: string
  }>(),
  'order.evidence': call(z.object({ order: z.string().max(80), text: note(2_000) })).returns<{
    order: string
  }>(),
  'recheck.decide': call(
    z.object({
      subject: subjectId,
      decision: z.enum(['accepted', 'corrected', 'returned']),
      step: z.enum(RETURN_STEPS).nullable().default(null),
      reason: z.string().max(2_000),
    }),
  ).returns<{ event: string }>(),
  'blind.set': call(z.object({ blind: z.boolean() })).returns<{ event: string }>(),
  'blind.reveal': call(z.object({ subject: subjectId, reason: note(500) })).returns<{ event: string }>(),
} as const

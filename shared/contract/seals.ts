import { z } from 'zod'
import { PHASES } from '../case/phase'
import type { SealBoard, SealCheck, SealView } from '../replies/seal'
import { call, note, nothing, personName } from './call'

const people = z.array(personName).min(1).max(20)
const phase = z.enum(PHASES)

/** 封存: what fixes the record of a phase, what comes too late for it, and its reopening. */
export const sealsCalls = {
  'seal.read': call(nothing).returns<SealBoard>(),
  'seal.make': call(z.object({ phase, signers: people })).returns<{
    seal: SealView
    root: string
    /** Why no snapshot could be taken before; it hinders nothing. */
    warning: string | null
  }>(),
  'seal.reopen': call(z.object({ phase, names: people, reason: note(500) })).returns<{ event: string }>(),
  'seal.check': call(z.object({ code: z.string().max(100) })).returns<SealCheck>(),
} as const

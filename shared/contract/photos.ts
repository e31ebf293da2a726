import { z } from 'zod'
import { SCORED_PHASES } from '../case/phase'
import type { Photo } from '../case/photo'
import { call, criterionId, round, subjectId } from './call'

const photoPlace = z.object({
  subject: subjectId,
  phase: z.enum(SCORED_PHASES),
  round,
  criterion: criterionId,
})
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const side = z.number().int().min(1)
/** Local time as the camera wrote it, without a zone. */
const takenAt = z.iso
  .datetime({ local: true, offset: false, precision: 0 })
  .refine((time) => !time.endsWith('Z'))
  .nullable()

/** The photos that prove what was scored. */
export const photosCalls = {
  'photo.attach': call(
    z.object({
      place: photoPlace,
      bytes: z.instanceof(Uint8Array),
      width: side,
      height: side,
      look: z.string().regex(/^[0-9a-f]{16}$/),
      takenAt,
      name: z.string().trim().min(1).max(200).nullable(),
    }),
  ).returns<{ event: string; hash: string }>(),
  'photo.detach': call(z.object({ place: photoPlace, hash })).returns<{ event: string }>(),
  'photo.setTaken': call(z.object({ place: photoPlace, hash, takenAt })).returns<{ event: string | null }>(),
  /** Of one subject, in every phase and round that may be seen. */
  'photo.list': call(z.object({ subject: subjectId })).returns<Photo[]>(),
  'photo.read': call(z.object({ hash })).returns<Uint8Array<ArrayBuffer>>(),
} as const

import { z } from 'zod'
import { GUIDE_STATES } from '../guide'
import type { CaseHead } from '../replies/desk'
import type { GuideView } from '../replies/guide'
import { call, nothing } from './call'

/** The way through the sample town. */
export const guideCalls = {
  'guide.read': call(nothing).returns<GuideView>(),
  'guide.visit': call(z.object({ view: z.string().max(40) })).returns<GuideView>(),
  'guide.show': call(z.object({ state: z.enum(GUIDE_STATES) })).returns<GuideView>(),
  /** Opens the sample and begins again. */
  'guide.begin': call(nothing).returns<CaseHead>(),
} as const

import { z } from 'zod'
import { place } from '../place'
import type { DeskView } from '../replies'
import { call, nothing, personName } from './call'

/** Who works here, and where they are. */
export const deskCalls = {
  'desk.read': call(nothing).returns<DeskView>(),
  'desk.setActor': call(z.object({ name: personName })).returns<{ actor: string }>(),
  'desk.savePlace': call(place).returns<null>(),
} as const

import { z } from 'zod'
import { place } from '../place'
import type { DeskView } from '../replies/desk'
import { THEME_CHOICES, type ThemeChoice } from '../theme'
import { call, nothing, personName } from './call'

/** Who works here, and where they are. */
export const deskCalls = {
  'desk.read': call(nothing).returns<DeskView>(),
  'desk.setActor': call(z.object({ name: personName })).returns<{ actor: string }>(),
  'desk.setTheme': call(z.object({ theme: z.enum(THEME_CHOICES) })).returns<{ theme: ThemeChoice }>(),
  'desk.savePlace': call(place).returns<null>(),
} as const

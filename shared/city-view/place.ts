import { z } from 'zod'

const id = z.string().min(1).max(80)

/** One step down from the whole city: into a town, into a subject of it, or to a criterion. */
export const cityStep = z.object({ to: z.enum(['town', 'subject', 'criterion']), id })
export type CityStep = z.infer<typeof cityStep>

const CITY_LAYOUTS = ['table', 'map', 'pair'] as const

/** Where the office was in the city file. */
export const cityPlace = z.object({
  view: z.string().max(40),
  /** How it came down, the first step first. */
  trail: z.array(cityStep).max(3),
  /** How the whole city is laid out. */
  layout: z.enum(CITY_LAYOUTS),
  /** The two towns side by side. */
  pair: z.tuple([id.nullable(), id.nullable()]),
})

export type CityPlace = z.infer<typeof cityPlace>

export const FIRST_CITY_PLACE: CityPlace = { view: 'towns', trail: [], layout: 'table', pair: [null, null] }

/** The trail after one more step: one of the same kind gives way to it, with whatever came after. */
export function stepDown(trail: readonly CityStep[], step: CityStep): CityStep[] {
  const at = trail.findIndex(({ to }) => to === step.to)
  return [...(at < 0 ? trail : trail.slice(0, at)), step]
}

export const stepUp = (trail: readonly CityStep[]): CityStep[] => trail.slice(0, -1)

export const stepTo = (trail: readonly CityStep[], to: CityStep['to']): string | null =>
  trail.find((step) => step.to === to)?.id ?? null

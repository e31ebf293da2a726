import { type CityPlace, type CityStep, stepDown, stepUp } from '@shared/city-view/place'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { call } from '../api/client'
import { PlaceKeeper } from './place-keeper'
import { useFlushing } from './use-flushing'

export interface CityDesk {
  place: CityPlace
  move(patch: Partial<CityPlace>): void
  /** One step further down from the whole city. */
  down(step: CityStep): void
  /** One step back; false where there is none. */
  up(): boolean
  /** Paragraphs of the report that were being rewritten and are not saved. */
  rewritings: Map<string, string>
  problem: Error | null
}

const CityPlaceContext = createContext<CityDesk | null>(null)

export function useCityPlace(): CityDesk {
  const desk = useContext(CityPlaceContext)
  if (!desk) throw new Error('useCityPlace outside CityPlaceProvider')
  return desk
}

/** Holds where the office is in the city file, and keeps it in the main process too. */
export function CityPlaceProvider({ initial, children }: { initial: CityPlace; children: ReactNode }) {
  const [place, setPlace] = useState(initial)
  const [rewritings] = useState(() => new Map<string, string>())
  const [problem, setProblem] = useState<Error | null>(null)
  const [keeper] = useState(
    () =>
      new PlaceKeeper(
        initial,
        (next: CityPlace) => void call('city.savePlace', next).then(setProblem, setProblem),
      ),
  )
  useFlushing(keeper)

  const desk = useMemo<CityDesk>(() => {
    const move = (patch: Partial<CityPlace>) => {
      setPlace((now) => ({ ...now, ...patch }))
      keeper.keep(patch)
    }
    return {
      place,
      move,
      down: (step) => move({ view: 'towns', trail: stepDown(place.trail, step) }),
      up: () => {
        if (place.trail.length === 0) return false
        move({ trail: stepUp(place.trail) })
        return true
      },
      rewritings,
      problem,
    }
  }, [place, keeper, rewritings, problem])

  return <CityPlaceContext value={desk}>{children}</CityPlaceContext>
}

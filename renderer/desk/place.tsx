import { FIRST_COMPARISON, type Place } from '@shared/place'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { call } from '../api/client'
import { Drafts } from './drafts'
import { PlaceKeeper } from './place-keeper'
import { useFlushing } from './use-flushing'

/** What a view may be opened with: the side panel to import, or a part of 人员标杆. */
export type Panel = 'import' | 'people' | 'findings' | null

export interface PlaceDesk {
  place: Place
  panel: Panel
  move(patch: Partial<Place>, panel?: Panel): void
  draftOf(criterion: string): string | null
  keepDraft(criterion: string, text: string | null): void
  /** Paragraphs of reports that were being rewritten and are not saved, by report and paragraph. */
  rewritings: ReadonlyMap<string, string>
  /** Null once it is saved or given up. */
  keepRewriting(key: string, text: string | null): void
  problem: Error | null
}

const PlaceContext = createContext<PlaceDesk | null>(null)

export const START: Place = {
  view: 'overview',
  subject: null,
  phase: null,
  criterion: null,
  draft: null,
  rewriting: null,
  comparison: FIRST_COMPARISON,
  statistics: 'conclusions',
}

export function usePlace(): PlaceDesk {
  const desk = useContext(PlaceContext)
  if (!desk) throw new Error('usePlace outside PlaceProvider')
  return desk
}

interface PlaceProviderProps {
  initial: Place
  panel: Panel
  children: ReactNode
}

/** Holds where the panel is; every change is also kept in the main process, so that closing loses nothing. */
export function PlaceProvider({ initial, panel: firstPanel, children }: PlaceProviderProps) {
  const [place, setPlace] = useState(initial)
  const [panel, setPanel] = useState(firstPanel)
  const [problem, setProblem] = useState<Error | null>(null)
  const [drafts] = useState(() => new Drafts(initial))
  const [rewritings] = useState(() => halfWritten(initial))
  const [keeper] = useState(
    () => new PlaceKeeper(initial, (next) => void call('desk.savePlace', next).then(setProblem, setProblem)),
  )

  useFlushing(keeper)

  const desk = useMemo<PlaceDesk>(() => {
    const move = (patch: Partial<Place>, next: Panel = null) => {
      setPlace((now) => ({ ...now, ...patch }))
      setPanel(next)
      keeper.keep(patch)
    }
    const keepDraft = (criterion: string, text: string | null) => {
      drafts.set(place, criterion, text)
      keeper.keep({ draft: text === null ? null : { criterion, text } })
    }
    const keepRewriting = (key: string, text: string | null) => {
      if (text === null) rewritings.delete(key)
      else rewritings.set(key, text)
      keeper.keep({ rewriting: text === null ? null : { key, text } })
    }
    const draftOf = (criterion: string) => drafts.of(place, criterion)
    return { place, panel, move, draftOf, keepDraft, rewritings, keepRewriting, problem }
  }, [place, panel, drafts, rewritings, keeper, problem])

  return <PlaceContext value={desk}>{children}</PlaceContext>
}

const halfWritten = ({ rewriting }: Place) =>
  new Map<string, string>(rewriting ? [[rewriting.key, rewriting.text]] : [])

import type { PhotoPlace } from '@shared/entity'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { call } from '../api/client'
import { type PhotoSource, photoIn } from '../parts/photos/photo-source'
import { type Intake, type NewPhoto, PhotoQueue } from './photo-queue'

interface PhotoDesk {
  intake: Intake
  add(place: PhotoPlace, sources: readonly PhotoSource[]): void
  stop(): void
  dismiss(): void
}

const PhotoContext = createContext<PhotoDesk | null>(null)

export function usePhotoIntake(): PhotoDesk {
  const desk = useContext(PhotoContext)
  if (!desk) throw new Error('usePhotoIntake outside PhotoIntake')
  return desk
}

const NOTHING: Intake = { done: 0, total: 0, problems: [] }

/** Takes photos in while the panel goes on working; what still waits when the case is closed is given up. */
export function PhotoIntake({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const [intake, setIntake] = useState(NOTHING)
  const { mutateAsync } = useMutation({
    mutationKey: ['photo.attach'],
    // A finished write is forgotten at once, with the bytes that it holds on to.
    gcTime: 0,
    mutationFn: (photo: NewPhoto) => call('photo.attach', photo),
    onSuccess: () => void client.invalidateQueries(),
  })
  const queue = useMemo(() => new PhotoQueue(photoIn, mutateAsync, setIntake), [mutateAsync])
  useEffect(() => {
    queue.open()
    return () => queue.close()
  }, [queue])
  const desk = useMemo<PhotoDesk>(
    () => ({
      intake,
      add: (place, sources) => queue.add(place, sources),
      stop: () => queue.stop(),
      dismiss: () => queue.dismiss(),
    }),
    [intake, queue],
  )
  return <PhotoContext value={desk}>{children}</PhotoContext>
}

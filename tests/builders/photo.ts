import type { CallInput } from '@shared/contract'
import { jpeg } from './image'

/** A photo as the window hands it over; another number is another picture. */
export const photoOf = (
  number: number,
  name: string | null = `照片${number}.jpg`,
): Omit<CallInput<'photo.attach'>, 'place'> => ({
  bytes: jpeg({ width: 640, height: 480, data: [number & 127, number >> 7, 1] }),
  width: 640,
  height: 480,
  look: number.toString(16).padStart(16, '0'),
  takenAt: '2024-11-30T09:41:05',
  name,
})

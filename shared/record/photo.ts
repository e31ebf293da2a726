import type { Cells } from '../apply'
import type { Photo } from '../case/photo'
import { naturalKey } from '../case/subject'
import type { PhotoPlace } from '../entity'
import { settledHead } from './settled'

type Attached = Omit<Photo, 'hash' | keyof PhotoPlace>

/** The photos of one criterion in one round in the order in which they were taken, undated ones last; two laptops that attached the same picture mean one photo. */
export function photosOf(place: PhotoPlace, cells: Cells): Photo[] {
  const photos = [...cells].flatMap(([hash, heads]) => {
    // One that another laptop took off meanwhile is shown until somebody decides.
    const head = settledHead(heads.filter(({ kind }) => kind === 'photo-attached'))
    return head ? [{ hash, ...place, ...(JSON.parse(head.body) as Attached) }] : []
  })
  return photos.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

const UNDATED = '9999'
const orderOf = ({ takenAt, name, hash }: Photo) =>
  [takenAt ?? UNDATED, naturalKey(name ?? ''), hash].join('\u0000')

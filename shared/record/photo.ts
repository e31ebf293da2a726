import type { Cells } from '../apply'
import type { Photo } from '../case'
import type { PhotoPlace } from '../entity'

type Attached = Omit<Photo, 'hash' | keyof PhotoPlace>

/** The photos of one criterion in one round; two laptops that attached the same picture mean one photo. */
export function photosOf(place: PhotoPlace, cells: Cells): Photo[] {
  return [...cells].flatMap(([hash, heads]) => {
    const head = heads.find(({ kind }) => kind === 'photo-attached')
    return head ? [{ hash, ...place, ...(JSON.parse(head.body) as Attached) }] : []
  })
}

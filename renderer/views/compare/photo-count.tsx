import type { CriterionPhoto } from '@shared/columns'

/** How many photos prove a criterion; nothing where there is none. */
export function PhotoCount({ photos }: { photos: readonly CriterionPhoto[] }) {
  if (photos.length === 0) return null
  return <span className="photo-count">照片 {photos.length}</span>
}

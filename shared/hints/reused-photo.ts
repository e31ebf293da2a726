import type { Photo } from '../case/photo'
import { compareSubjectIds } from '../case/subject'
import { bitsOf, halvesDistance, halvesOf, type LookHalves } from '../look-distance'
import { type Hint, type HintInput, hintOf } from './hint'
import { linkedGroups } from './linked'
import { namesOf } from './names'

/**
 * A picture that was saved again differs in up to half a dozen bits; of unrelated pictures of sites no two of 6,000
 * (eighteen million pairs) differed in 7 or fewer. A plain picture has few bits to differ in, so it may differ in a
 * third of those at most. Pictures of one enterprise are of the same place and alike anyway: there only the next to
 * identical ones count.
 */
const ALIKE = 6
const ALIKE_OF_BITS = 1 / 3
const ALIKE_AT_ONE_ENTERPRISE = 1
/** A look with fewer bits set, or fewer left unset, is of a wall, a sheet of paper or a dark room. */
const LEAST_BITS = 8

/** Fires for a picture that proves things at several enterprises or several criteria, by its bytes or its look; strength counts other enterprises tenfold, then places. */
export function reusedPhoto(input: HintInput): Hint[] {
  const pairs = [...sameBytes(input.photos), ...sameLook(input.photos)]
  return linkedGroups(pairs).map((photos) => hintFor(input, photos))
}

/** Pictures of the same bytes in different places; the first is linked to each of the others. */
function sameBytes(photos: readonly Photo[]): (readonly [Photo, Photo])[] {
  return [...Map.groupBy(photos, ({ hash }) => hash).values()].flatMap(([first, ...others]) =>
    others.filter((other) => placeOf(other) !== placeOf(first!)).map((other) => [first!, other] as const),
  )
}

interface Taken {
  photo: Photo
  look: LookHalves
  /** Its bits set or unset, whichever are fewer. */
  bits: number
}

const takenOf = (photo: Photo): Taken => {
  const look = halvesOf(photo.look)
  return { photo, look, bits: Math.min(bitsOf(look), 64 - bitsOf(look)) }
}

function sameLook(photos: readonly Photo[]): (readonly [Photo, Photo])[] {
  const telling = photos.map(takenOf).filter(({ bits }) => bits >= LEAST_BITS)
  const pairs: (readonly [Photo, Photo])[] = []
  for (const [index, one] of telling.entries())
    for (let at = index + 1; at < telling.length; at += 1) {
      const other = telling[at]!
      const distance = halvesDistance(one.look, other.look)
      if (distance <= ALIKE && distance <= allowance(one, other)) pairs.push([one.photo, other.photo])
    }
  return pairs
}

function allowance(a: Taken, b: Taken): number {
  if (a.photo.subject !== b.photo.subject) return Math.min(a.bits, b.bits) * ALIKE_OF_BITS
  return a.photo.criterion === b.photo.criterion ? -1 : ALIKE_AT_ONE_ENTERPRISE
}

const placeOf = ({ subject, phase, round, criterion }: Photo) => `${subject} ${phase} ${round} ${criterion}`

function hintFor(input: HintInput, photos: readonly Photo[]): Hint {
  const inOrder = photos.toSorted(
    (a, b) => compareSubjectIds(a.subject, b.subject) || (placeOf(a) < placeOf(b) ? -1 : 1),
  )
  const hashes = [...new Set(photos.map(({ hash }) => hash))]
  const subjects = [...new Set(inOrder.map(({ subject }) => subject))]
  const criteria = [...new Set(inOrder.map(({ criterion }) => criterion))]
  const how = hashes.length === 1 ? '同一张照片' : '看上去相同的照片'
  const where =
    subjects.length > 1 ? `出现在${namesOf(input, subjects)}` : `${namesOf(input, subjects)}用了不止一处`
  return hintOf({
    id: 'reused-photo',
    about: inOrder.map((photo) => `${photo.hash} ${placeOf(photo)}`),
    places: inOrder.map(({ subject, phase, criterion }) => ({ subject, phase, criterion })),
    photos: hashes,
    message: `${how}${where}（${criteria.join('、')}），共 ${photos.length} 处。`,
    strength: (subjects.length - 1) * 10 + photos.length,
  })
}

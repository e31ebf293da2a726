import type { Answer } from '@shared/case/sheet'
import type { Hint, HintInput } from '@shared/hints/hint'
import type { Rubric } from '@shared/rubric'
import { type honestTown, photoAt, type Random, sheetAt } from './honest-town'
import { savedAgain } from './invented-look'

const CLONES = 12
const PHOTOS = 8
/** A sheet of fewer deductions leaves nothing to tell a copy by. */
const LEAST_DEDUCTIONS = 5

export interface Planted extends HintInput {
  /** The pairs of enterprises of which one's sheet was copied from the other's. */
  clones: readonly (readonly [string, string])[]
  /** The hash of a photo and of its second use. */
  reused: readonly (readonly [string, string])[]
}

const isOff = (answer: Answer) => answer.kind === 'notApplicable' || answer.deduction > 0
const deductions = (answers: ReadonlyMap<string, Answer>) => [...answers.values()].filter(isOff).length

/** An honest town in which twelve sheets are copies of others, edited a little, and eight photos were used again. */
export function withCopies(town: ReturnType<typeof honestTown>): Planted {
  const { random, rubric } = town
  const own = town.sheets.filter(({ key }) => key.phase === 'selfAssessment')
  const order = shuffled(random, own)
  const sources = order.filter(({ answers }) => deductions(answers) >= LEAST_DEDUCTIONS).slice(0, CLONES)
  const targets = order.filter((sheet) => !sources.includes(sheet)).slice(0, CLONES)
  const clones = sources.map((source, index) => [source.key.subject, targets[index]!.key.subject] as const)
  const copies = new Map(
    targets.map(({ key }, index) => [
      key.subject,
      sheetAt(key.subject, key.phase, copyOf(random, rubric, sources[index]!.answers, index)),
    ]),
  )
  const again = Array.from({ length: PHOTOS }, (_, index) => {
    const photo = random.pick(town.photos.filter((_, at) => at % 12 !== 0))
    const subject = town.enterprises[40 + index]!.id
    const look = savedAgain(random, photo.look, 1 + random.below(4))
    return { from: photo.hash, photo: photoAt(subject, photo.criterion, `again-${index}`, look) }
  })
  return {
    ...town,
    sheets: town.sheets.map((sheet) =>
      sheet.key.phase === 'selfAssessment' ? (copies.get(sheet.key.subject) ?? sheet) : sheet,
    ),
    photos: [...town.photos, ...again.map(({ photo }) => photo)],
    clones,
    reused: again.map(({ from, photo }) => [from, photo.hash]),
  }
}

/** Every fourth copy is exact; of the others up to three scores are changed, every other is reworded or punctuated anew. */
function copyOf(random: Random, rubric: Rubric, from: ReadonlyMap<string, Answer>, index: number) {
  const answers = new Map(from)
  if (index % 4 === 0) return answers
  for (const [id, answer] of answers)
    if (answer.reason && isOff(answer))
      answers.set(id, {
        ...answer,
        reason: index % 2 === 0 ? punctuated(random, answer.reason) : reworded(random, answer.reason),
      })
  for (let edits = 1 + random.below(3); edits > 0; edits -= 1) {
    const { id, points } = random.pick(rubric.criteria)
    const now = answers.get(id)!
    const deduction = isOff(now) && random.chance(0.5) ? 0 : Math.min(points, 50 * (1 + random.below(4)))
    answers.set(id, { kind: 'scored', deduction, reason: deduction > 0 ? '资料不全' : null, basis: null })
  }
  return answers
}

const punctuated = (random: Random, reason: string) =>
  `${[...reason]
    .map((each) => (random.chance(0.15) ? `${each}${random.pick(['，', ' ', '、', '；'])}` : each))
    .join('')}。`

/** Parts turned round and a few words put in, as somebody would who does not want to be found. */
function reworded(random: Random, reason: string): string {
  const parts = reason.split('，').reverse()
  return `${random.pick(['经查', '现场', '该企业', ''])}${parts.join('，')}${random.pick(['情况', '等', '，需整改', ''])}`
}

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const left = [...list]
  return list.map(() => left.splice(random.below(left.length), 1)[0]!)
}

/** How many of the planted copies the hints name, and which hints name something that was not planted. */
export function judged(planted: Planted, hints: readonly Hint[]) {
  const ofSheets = hints.filter(({ id }) => id === 'copied-sheet')
  const ofPhotos = hints.filter(({ id }) => id === 'reused-photo')
  const clones = planted.clones.filter((pair) =>
    ofSheets.some(({ subjects }) => pair.every((each) => subjects.includes(each))),
  )
  const photos = planted.reused.filter((pair) =>
    ofPhotos.some((hint) => pair.every((each) => hint.photos.includes(each))),
  )
  return {
    planted: planted.clones.length + planted.reused.length,
    clones: clones.length,
    photos: photos.length,
    missed: planted.clones.filter((pair) => !clones.includes(pair)),
    falseAlarms: hints.filter((hint) => !isPlanted(planted, hint)),
  }
}

/** Whether everything that a hint puts together was planted together. */
function isPlanted({ clones, reused }: Planted, { id, subjects, photos }: Hint): boolean {
  if (id === 'copied-sheet')
    return subjects.length === 2 && clones.some((pair) => pair.every((each) => subjects.includes(each)))
  if (id !== 'reused-photo') return false
  const sources = photos.filter((hash) => !reused.some(([, again]) => again === hash))
  return (
    sources.length === 1 &&
    photos.every(
      (hash) => hash === sources[0] || reused.some(([from, again]) => from === sources[0] && again === hash),
    )
  )
}

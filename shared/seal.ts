import { PHASES, type Phase } from './case/phase'
import type { Seal } from './case/seal'
import { CASE_ENTITY, DRAW_ENTITY, parseEntity } from './entity'
import { formatDate } from './format'
import { CaseProblem } from './outcome'
import { PHASE_NAMES } from './text.zh'

/** How many hex digits of a seal are printed as its code. */
const CODE_DIGITS = 16

/** The code of a seal as it is printed: 1a2b 3c4d 5e6f 7081. */
export const sealCode = (seal: string): string =>
  seal
    .slice(0, CODE_DIGITS)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1 ')

/** The sixteen hex digits that somebody typed, however spaced, in whatever case and width; null where they are none. */
export function readSealCode(typed: string): string | null {
  const digits = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-–—_.·:]/g, '')
  return /^[0-9a-f]{16}$/.test(digits) ? digits : null
}

/** What says whom to ask, and is no part of any result; an address is one, for it is a gap in the ledger where it lacks. */
const CONTACT_FACTS: readonly string[] = ['contact', 'phone']
/** What the verification of a phase rests on, of the things that a case has one of. */
const VERIFIED_SINGLES: readonly string[] = ['tolerance', 'blind']

/**
 * Whether a seal fixes a cell: the sheets, photos, findings, draws, orders and decisions of its phase and of those
 * before it, and the facts that they rest on. A round that 重新帮扶 opened after it, the phases to come, contacts,
 * hints and the course of the case stay open; the seal of 总结提升 fixes reports, people and benchmarks as well.
 */
export function freezes(
  { phase, rounds }: Pick<Seal, 'phase' | 'rounds'>,
  { entity, item }: { entity: string; item: string },
): boolean {
  const reaches = (other: Phase) => PHASES.indexOf(other) <= PHASES.indexOf(phase)
  const isOld = (subject: string, round: number) => round <= (rounds[subject] ?? 1)
  const at = parseEntity(entity)
  switch (at.kind) {
    case 'sheet':
      return reaches(at.key.phase) && isOld(at.key.subject, at.key.round)
    case 'photo':
      return reaches(at.place.phase) && isOld(at.place.subject, at.place.round)
    case 'subject':
      return !CONTACT_FACTS.includes(item)
    case 'finding':
      return reaches('assistance')
    case 'order':
    case 'comparison':
      return reaches('verification') && isOld(at.subject, at.round)
    case 'addition':
    case 'reveal':
      return reaches('verification')
    case 'recheck':
      return reaches('recheck')
    case 'benchmark':
    case 'person':
    case 'report':
      return reaches('wrapUp')
    case 'hint':
    case 'seal':
    case 'salvage':
      return false
    case 'other':
      return (
        reaches('verification') &&
        (entity === DRAW_ENTITY || (entity === CASE_ENTITY && VERIFIED_SINGLES.includes(item)))
      )
  }
}

/** The seals in force, of a case's seals the earliest first: none before one whose history it holds, and of others by their clocks. */
export function standingSeals(seals: readonly Seal[]): Seal[] {
  const left = seals
    .filter(({ reopened }) => reopened === null)
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  const ordered: Seal[] = []
  while (left.length > 0) {
    const first = left.findIndex((seal) => !left.some((other) => isWithin(other, seal)))
    ordered.push(...left.splice(first, 1))
  }
  return ordered
}

const orderOf = ({ at, seal }: Seal) => `${at} ${seal}`

/** Whether the history of a seal is a part of another's: a clock may be years ahead, what a laptop knew is not. */
const isWithin = (one: Seal, other: Seal): boolean =>
  one.events < other.events &&
  Object.entries(one.vector).every(([device, tips]) => lastOf(tips) <= lastOf(other.vector[device] ?? []))

const lastOf = (tips: readonly { seq: number }[]): number => Math.max(0, ...tips.map(({ seq }) => seq))

/** Refuses a change of what a seal in force fixes; throws CaseProblem `sealed`. */
export function refuseSealed(
  seals: readonly Seal[],
  changes: readonly { entity: string; item: string }[],
): void {
  const found = standingSeals(seals).find((seal) => changes.some((change) => freezes(seal, change)))
  if (!found) return
  const { phase, day, signers } = found
  throw new CaseProblem(
    'sealed',
    `${PHASE_NAMES[phase]}已于${formatDate(day)}由${signers.join('、')}封存，它的评分和所依据的资料不能再改，这次没有保存。确需改动，请先在总览里解封，写明姓名和原因。`,
  )
}

import { SCORED_PHASES, type ScoredPhase } from '../case/phase'
import { compareSubjectIds } from '../case/subject'
import { PHASE_SHORT } from '../text.zh'
import { type DetailedSheet, detailedSheets } from './details'
import { type Hint, type HintInput, hintOf } from './hint'
import { latestSheets } from './latest-sheets'
import { type Likeness, likenessOf } from './likeness'
import { linkedGroups } from './linked'
import { namesOf } from './names'
import { patternOf } from './pattern'

/** A likelihood ratio of K comes about by chance at most once in K pairs; so at most this many pairs of a phase are found by chance. */
const BY_CHANCE = 0.5
/** Fewer details in common are too few to tell a copy by, however rare. */
const LEAST_SHARED = 3

interface AlikePair {
  a: DetailedSheet
  b: DetailedSheet
  likeness: Likeness
}

/** Fires for enterprises whose sheets of a phase share more rare details than the town's common pattern explains; strength is the evidence in powers of ten. */
export function copiedSheet(input: HintInput): Hint[] {
  return SCORED_PHASES.flatMap((phase) => {
    const pairs = alikePairs(detailedSheets(latestSheets(input.sheets, phase)))
    const subjectsOf = ({ a, b }: AlikePair) => [a.sheet.key.subject, b.sheet.key.subject] as const
    return linkedGroups(pairs.map(subjectsOf)).map((group) => {
      const subjects = group.toSorted(compareSubjectIds)
      const within = pairs.filter((pair) => subjectsOf(pair).every((each) => subjects.includes(each)))
      return hintFor(input, phase, subjects, within)
    })
  })
}

function alikePairs(sheets: readonly DetailedSheet[]): AlikePair[] {
  const pattern = patternOf(sheets)
  const pairs = (sheets.length * (sheets.length - 1)) / 2
  const needed = Math.log(pairs / BY_CHANCE)
  return sheets.flatMap((a, index) =>
    sheets.slice(index + 1).flatMap((b) => {
      if (a.sheet.key.subject === b.sheet.key.subject) return []
      const likeness = likenessOf(a, b, pattern)
      const isAlike = likeness.evidence >= needed && likeness.sameDeduction.length >= LEAST_SHARED
      return isAlike ? [{ a, b, likeness }] : []
    }),
  )
}

function hintFor(
  input: HintInput,
  phase: ScoredPhase,
  subjects: readonly string[],
  pairs: readonly AlikePair[],
): Hint {
  const best = pairs.reduce((one, other) => (other.likeness.evidence > one.likeness.evidence ? other : one))
  const { sameDeduction, sameWording } = best.likeness
  const shared = input.rubric.criteria.filter(({ id }) => sameDeduction.includes(id)).map(({ id }) => id)
  return hintOf({
    id: 'copied-sheet',
    about: [phase, ...subjects],
    places: subjects.map((subject) => ({ subject, phase, criterion: shared[0] ?? null })),
    message: `${namesOf(input, subjects)}的${PHASE_SHORT[phase]}几乎相同：${alike(best, subjects)}有 ${shared.length} 条扣分一样（${listed(shared)}），其中 ${sameWording.length} 条原因也一样；${differing(best)}本镇别家很少这样扣。`,
    strength: Math.round((best.likeness.evidence / Math.LN10) * 10) / 10,
  })
}

const alike = ({ a, b }: AlikePair, subjects: readonly string[]) =>
  subjects.length > 2 ? `最像的 ${a.sheet.key.subject} 与 ${b.sheet.key.subject} ` : ''

/** How many criteria the two differ in, of those that both have answered. */
function differing({ a, b }: AlikePair): string {
  const both = [...a.sheet.answers.keys()].filter((id) => b.sheet.answers.has(id))
  const off = both.filter((id) => a.details.get(id)?.deduction !== b.details.get(id)?.deduction)
  return off.length === 0
    ? `${both.length} 条得分全部相同，`
    : `${both.length} 条里只有 ${off.length} 条得分不同，`
}

const SHOWN = 6
const listed = (criteria: readonly string[]) =>
  criteria.length > SHOWN ? `${criteria.slice(0, SHOWN).join('、')}等` : criteria.join('、')

import type { Answer } from '../case/sheet'
import { compareSheets } from '../comparison'
import { raiseFlags } from '../flags'
import { phrasesOf } from '../phrases'
import type { Rubric } from '../rubric'
import { scoreSheet } from '../sheet-score'
import { DEFAULT_TOLERANCE } from '../tolerance'
import { type CountyCharacter, NOBODYS } from './county-towns'
import type { SampleEnterprise } from './enterprises'
import { type Mark, off, sheetChanges } from './marks'
import type { Prng } from './prng'
import { selfMarks } from './self-marks'

/** The 自评 of an enterprise of the county, with what is particular to its town. */
export function countySelf(
  random: Prng,
  rubric: Rubric,
  enterprise: SampleEnterprise,
  index: number,
  { habit, alone }: CountyCharacter,
): Mark[] {
  const own = selfMarks(random, rubric, enterprise).filter(({ criterion }) => criterion !== NOBODYS)
  const marks = habit ? own.filter(({ criterion }) => criterion !== habit.criterion) : own
  const isHabitual = habit && random.chance(habit.share)
  const isAlone = alone && index % 17 === 5 && index / 17 < alone.enterprises
  return [
    ...marks,
    ...(isHabitual ? [off(habit.criterion, random.pick(habit.deductions), random.pick(habit.reasons))] : []),
    ...(isAlone ? [off(alone.criterion, pointsOf(rubric, alone.criterion), alone.reason)] : []),
  ]
}

const pointsOf = (rubric: Rubric, criterion: string) => rubric.criterionById.get(criterion)!.points

/** How much more 核实 takes off than the 自评 says. */
export type Extra = Pick<CountyCharacter, 'found' | 'most'>

/** What a weak enterprise of any town has. */
export const WEAK: Extra = { found: [7, 10], most: 150 }

/** What 核实 finds beyond the 自评: the same deductions, and more of them the more the town inflates. */
export function countyVerified(random: Prng, rubric: Rubric, self: readonly Mark[], extra: Extra): Mark[] {
  const {
    found: [least, most],
    most: atMost,
  } = extra
  const marked = new Set(self.map(({ criterion }) => criterion))
  const free = rubric.criteria.filter(
    ({ id, points, rule }) => !marked.has(id) && id !== NOBODYS && rule.kind === 'judged' && points >= 100,
  )
  const more = random
    .shuffled(free)
    .slice(0, random.int(least, most))
    .map(({ id, points }) =>
      off(
        id,
        50 * random.int(1, Math.min(points, atMost) / 50),
        random.pick(phrasesOf('enterprise', id)!.reasons),
      ),
    )
  return [...self, ...more]
}

/** What does not agree between two sheets of an enterprise, in the words of the rules. */
export function flagsBetween(rubric: Rubric, self: readonly Mark[], verified: readonly Mark[]): string[] {
  const sheet = (phase: 'selfAssessment' | 'verification', marks: readonly Mark[]) => {
    const key = { subject: '', phase, round: 1, scorer: '' }
    const answers = new Map(sheetChanges(rubric, key, marks).map(({ item, body }) => [item, body as Answer]))
    return { key, score: scoreSheet(rubric, answers), signatures: [] }
  }
  const comparison = compareSheets(rubric, sheet('selfAssessment', self), sheet('verification', verified))
  return raiseFlags({ comparison, rubric, tolerance: DEFAULT_TOLERANCE })
    .filter(({ severity }) => severity !== 'hint')
    .map(({ message }) => message)
}

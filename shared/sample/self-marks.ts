import type { EnterpriseClass } from '../enterprise-class'
import { phrasesOf } from '../phrases'
import { type Points, sumPoints } from '../points'
import type { Criterion, Rubric } from '../rubric'
import type { SampleEnterprise } from './enterprises'
import { counted, exempt, type Mark, off } from './marks'
import type { Prng } from './prng'

/** Criteria that many enterprises of the town fall short of, and how often a 中等 one does. */
const COMMON: Readonly<Record<string, number>> = {
  '6.2': 0.22,
  '9.3': 0.34,
  '10.2': 0.2,
  '11.2': 0.18,
  '13.1': 0.18,
  '13.2': 0.36,
  '13.3': 0.26,
  '14.1': 0.42,
  '14.2': 0.2,
  '15.2': 0.3,
  '15.5': 0.18,
  '17.2': 0.32,
  '19.1': 0.2,
  '19.4': 0.3,
  '20.1': 0.3,
  '20.2': 0.3,
}
const RARE = 0.05

/** 20.1 asks to apply for a star rating, 20.2 to show the one that was given. */
const NOT_YET_RATED = '20.1'
const RATED = '20.2'

/** How much likelier than a 中等 enterprise each class loses points, and the most it loses by its own account. */
const CLASSES: Record<EnterpriseClass, { factor: number; most: Points }> = {
  large: { factor: 0.45, most: 800 },
  medium: { factor: 0.85, most: 1_250 },
  small: { factor: 1.35, most: 1_800 },
}

/** An enterprise's own account of itself: the deductions of its 自评, never more than its class's most. */
export function selfMarks(random: Prng, rubric: Rubric, { size, facts }: SampleEnterprise): Mark[] {
  const { factor, most } = CLASSES[size]
  const care = random.pick([0.5, 1, 1, 1.8])
  const besideThePoint = facts.starRating ? NOT_YET_RATED : RATED
  const marks: Mark[] = exemptions(random, size)
  const spent: Points[] = []
  for (const criterion of random.shuffled(rubric.criteria)) {
    if (criterion.id === besideThePoint) continue
    const share = (COMMON[criterion.id] ?? RARE) * factor * care
    const isTaken = marks.some((mark) => mark.criterion === criterion.id)
    const deduction = deductionOf(random, criterion)
    if (isTaken || !random.chance(share) || sumPoints(spent) + deduction > most) continue
    marks.push(markOf(random, criterion, deduction))
    spent.push(deduction)
  }
  return marks
}

function exemptions(random: Prng, size: EnterpriseClass): Mark[] {
  const share = size === 'small' ? 0.3 : 0.08
  return [
    ...(random.chance(share) ? [exempt('4.1', '无承包、承租单位，不涉及')] : []),
    ...(random.chance(share) ? [exempt('18.1', '2021年以来未发生生产安全事故，不涉及')] : []),
  ]
}

/** Now and then the whole criterion, mostly up to about half of it in steps of half a point. */
function deductionOf(random: Prng, { points, rule }: Criterion): Points {
  if (rule.kind === 'perCount') return rule.perUnit * (random.chance(0.25) ? 2 : 1)
  if (points <= 200 && random.chance(0.1)) return points
  return 50 * random.int(1, Math.floor(Math.min(points, 600) / 100))
}

function markOf(random: Prng, { id, points, rule }: Criterion, deduction: Points): Mark {
  const [gravest, ...others] = phrasesOf('enterprise', id)?.reasons ?? ['资料不全']
  const reason = deduction === points ? gravest! : random.pick(others)
  return rule.kind === 'perCount' ? counted(id, deduction / rule.perUnit, reason) : off(id, deduction, reason)
}

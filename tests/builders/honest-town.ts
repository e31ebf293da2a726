import type { Photo } from '@shared/case/photo'
import type { Answer, Sheet, SheetKey } from '@shared/case/sheet'
import type { Enterprise } from '@shared/case/subject'
import type { HintInput } from '@shared/hints/hint'
import { phrasesOf } from '@shared/phrases'
import type { Criterion, Rubric } from '@shared/rubric'
import { lookOf, plainLook } from './invented-look'
import { makeRandom } from './prng'

export type Random = ReturnType<typeof makeRandom>

const CLASSES = [
  { share: 0.2, factor: 0.5 },
  { share: 0.55, factor: 0.9 },
  { share: 1, factor: 1.4 },
]
const PLACES = [
  '一车间',
  '二车间',
  '原料仓库',
  '成品仓库',
  '配电房',
  '空压机房',
  '危废间',
  '食堂',
  '装卸区',
  '办公楼',
]
const FAULTS = [
  '台账缺签字',
  '标识褪色',
  '通道被占用',
  '检查记录不连续',
  '未按期更换',
  '责任人未更新',
  '未上墙',
]

export const enterpriseId = (number: number) => `E${String(number).padStart(3, '0')}`

const enterpriseOf = (number: number) =>
  ({ id: enterpriseId(number), name: `云屿第${number}实业有限公司`, industry: '纺织服装' }) as Enterprise

/** How often each criterion falls short in this town: a third of them often, the others now and then. */
const habitsOf = (random: Random, { criteria }: Rubric) =>
  new Map(
    criteria.map(({ id }) => [
      id,
      random.chance(0.35) ? 0.15 + random.below(30) / 100 : 0.02 + random.below(6) / 100,
    ]),
  )

interface Enterpriser {
  factor: number
  care: number
  /** Items in which this enterprise is weak altogether: its criteria fall short together. */
  weak: readonly string[]
}

function enterpriser(random: Random): Enterpriser {
  const drawn = random.below(100) / 100
  const { factor } = CLASSES.find(({ share }) => drawn < share)!
  return {
    factor,
    care: random.pick([0.5, 0.8, 1, 1, 1.3, 1.8]),
    weak: [String(1 + random.below(20)), String(1 + random.below(20))],
  }
}

const itemOf = ({ id }: Criterion) => id.split('.')[0]!

function honestAnswers(
  random: Random,
  rubric: Rubric,
  habits: ReadonlyMap<string, number>,
): Map<string, Answer> {
  const answers = new Map<string, Answer>()
  const isFlawless = random.chance(0.1)
  const { factor, care, weak } = enterpriser(random)
  for (const criterion of rubric.criteria) {
    const share = habits.get(criterion.id)! * factor * care * (weak.includes(itemOf(criterion)) ? 4 : 1)
    const isOff = !isFlawless && random.chance(Math.min(0.95, share))
    answers.set(criterion.id, isOff ? deductionOf(random, criterion) : FULL)
  }
  if (!isFlawless && factor > 1 && random.chance(0.3))
    answers.set('4.1', { kind: 'notApplicable', reason: '无承包、承租单位，不涉及' })
  return answers
}

const FULL: Answer = { kind: 'scored', deduction: 0, reason: null, basis: null }

/** Half a point to about half of the points, seldom all of them; mostly in the words of the phrases. */
function deductionOf(random: Random, { id, points }: Criterion): Answer {
  const steps = Math.max(1, Math.floor(Math.min(points, 500) / 100))
  const deduction = random.chance(0.1) ? points : 50 * (1 + random.below(steps))
  return { kind: 'scored', deduction, reason: reasonFor(random, id, deduction === points), basis: null }
}

function reasonFor(random: Random, criterion: string, isAll: boolean): string | null {
  if (random.chance(0.06)) return null
  if (random.chance(0.14)) return `${random.pick(PLACES)}${random.pick(FAULTS)}`
  const phrases = phrasesOf('enterprise', criterion)!.reasons
  return isAll ? phrases[0]! : random.pick(phrases)
}

export const sheetAt = (
  subject: string,
  phase: SheetKey['phase'],
  answers: ReadonlyMap<string, Answer>,
): Sheet => ({
  key: { subject, phase, round: 1, scorer: '' },
  answers,
  answerIds: new Map(),
  signatures: [],
})

/** Verification mostly agrees with the enterprise's own account and finds some more. */
function verifiedAnswers(
  random: Random,
  rubric: Rubric,
  own: ReadonlyMap<string, Answer>,
): Map<string, Answer> {
  return new Map(
    rubric.criteria.map((criterion) => [
      criterion.id,
      random.chance(0.12) ? deductionOf(random, criterion) : own.get(criterion.id)!,
    ]),
  )
}

export const photoAt = (subject: string, criterion: string, hash: string, look: string): Photo => ({
  hash,
  subject,
  phase: 'verification',
  round: 1,
  criterion,
  width: 800,
  height: 600,
  bytes: 90_000,
  look,
  takenAt: null,
  name: null,
})

/** A hundred enterprises that each answered for themselves, thirty of them verified, and two hundred photos. */
export function honestTown(seed: number, rubric: Rubric): HintInput & { random: Random } {
  const random = makeRandom(seed)
  const habits = habitsOf(random, rubric)
  const enterprises = Array.from({ length: 100 }, (_, index) => enterpriseOf(index + 1))
  const own = enterprises.map(({ id }) =>
    sheetAt(id, 'selfAssessment', honestAnswers(random, rubric, habits)),
  )
  const verified = own
    .slice(0, 30)
    .map(({ key, answers }) => sheetAt(key.subject, 'verification', verifiedAnswers(random, rubric, answers)))
  const photos = Array.from({ length: 200 }, (_, index) =>
    photoAt(
      enterpriseId(1 + (index % 30)),
      random.pick(rubric.criteria).id,
      `${seed}-${index}`,
      index % 12 === 0 ? plainLook(random) : lookOf(random),
    ),
  )
  const township = { town: '云屿镇', county: '临澜市', city: '澜州市' } as HintInput['township']
  return { township, enterprises, sheets: [...own, ...verified], photos, times: [], rubric, random }
}

import { formatPoints } from '../format'
import type { Points } from '../points'
import { gapWord } from '../text.zh'
import type { Bias } from './bias'
import { meanWord } from './bias-words'
import { PAIRS_MIN } from './cautions'
import type { ClassGap, ComparedPoint } from './compared-points'
import type { CriterionPoint } from './criterion-points'
import { directionOf } from './direction'

/** How one chart is read: a line of plain words from its data, and what it must not be read for. */
export interface Reading {
  words: string
  caution: string
}

const NAMED = 3

/** A, B、C 等5家. */
function named(points: readonly ComparedPoint[]): string {
  const names = points.slice(0, NAMED).map(({ name, inflation }) => `${name}（${gapWord(-inflation)}）`)
  return `${names.join('、')}${points.length > NAMED ? `等 ${points.length} 家` : ''}`
}

const bySize = (points: readonly ComparedPoint[]) =>
  points.toSorted((a, b) => Math.abs(b.inflation) - Math.abs(a.inflation))

/** Of the plot of means and differences: where the mean lies, and who lies outside the limits. */
export function agreementReading(
  points: readonly ComparedPoint[],
  bias: Bias | null,
  tolerance: Points,
): Reading {
  const caution = '只画首次核实；空心点不是随机抽中的企业，不计入平均线和界限。'
  return { words: agreementWords(points, bias, tolerance), caution }
}

function agreementWords(points: readonly ComparedPoint[], bias: Bias | null, tolerance: Points): string {
  const drawn = points.filter(({ isDrawn }) => isDrawn)
  if (drawn.length === 0) return '这些企业不是随机抽取的，只看各点，不画平均线和界限。'
  if (!bias) return `随机抽中的只有 ${drawn.length} 家可比，点太少，不画平均线和界限。`
  const direction = directionOf(bias)
  if (direction === 'equal') return '抽中的各家都在 0 线上：自评与核实总分全部相同。'
  const where = {
    up: '平均线和它的区间都在 0 线上方，自评普遍高估',
    down: '平均线和它的区间都在 0 线下方，自评普遍低估',
    unclear: '平均线的区间跨过 0 线，看不出普遍高估或低估',
  }[direction]
  const outside = bySize(drawn.filter((point) => isOutside(point, bias)))
  const beyond = points.filter(({ isBeyondTolerance }) => isBeyondTolerance).length
  const first = outside.length > 0 ? `先看界限之外的${named(outside)}` : '各点都在界限之内'
  const over = beyond > 0 ? `相差超过容差 ${formatPoints(tolerance)} 分的有 ${beyond} 家` : '没有一家超过容差'
  return `${where}；${first}；${over}。`
}

/** Beyond the limits of agreement by more than the rounding of the machine. */
const isOutside = ({ inflation }: ComparedPoint, { loa: [low, high] }: Bias) =>
  inflation / 100 < low - 1e-9 || inflation / 100 > high + 1e-9

/** Of the bars of the enterprises: how many are inflated, and which one most. */
export function inflationReading(points: readonly ComparedPoint[]): Reading {
  const caution = '自评与首次核实相比，空心条不是随机抽中的企业；重新帮扶后再次核实的，打开的比对是最近一轮。'
  return { words: inflationWords(points), caution }
}

function inflationWords(points: readonly ComparedPoint[]): string {
  const n = points.length
  const up = points.filter(({ inflation }) => inflation > 0).length
  const down = points.filter(({ inflation }) => inflation < 0).length
  const [first] = bySize(points)
  if (!first || up + down === 0) return `${n} 家的自评与核实总分全部相同。`
  if (n === 1) return `只有 1 家可比：${named([first])}，说明不了其他企业。`
  const parts = [`高估 ${up} 家`, `低估 ${down} 家`, `相同 ${n - up - down} 家`].filter(
    (each) => !each.includes(' 0 '),
  )
  return `${n} 家中${parts.join('、')}；相差最大的是${named([first])}。`
}

/** How often one criterion was scored otherwise. */
export type Change = Pick<CriterionPoint, 'id' | 'downgraded' | 'upgraded' | 'differing'>

/** Of the bars of the criteria: how many differ, and where the changes gather. */
export function criterionReading(criteria: readonly Change[]): Reading {
  const caution =
    '下调指核实的档次低于自评（满分、部分得分、零分三档）。按 McNemar 精确检验的 p 排序，校正 p 按 Holm；只供查找共性问题，不作结论。'
  return { words: criterionWords(criteria), caution }
}

function criterionWords(criteria: readonly Change[]): string {
  const n = criteria.length
  const changed = criteria.filter(({ differing }) => differing > 0)
  if (changed.length === 0) return `${n} 条细则，自评与核实全部相同。`
  const first = changed.slice(0, NAMED).map((each) => `${each.id}（${changeWord(each)}）`)
  const rest = changed.length < n ? `；其余 ${n - changed.length} 条全部相同` : ''
  return `${n} 条细则中 ${changed.length} 条有差别，先看 ${first.join('、')}${rest}。`
}

/** 4 家下调, or 2 家下调、1 家上调, or that the level stayed, or that nothing differs. */
export function changeWord({ downgraded, upgraded, differing }: Omit<Change, 'id'>): string {
  if (differing === 0) return '相同'
  const parts = [
    ...(downgraded > 0 ? [`${downgraded} 家下调`] : []),
    ...(upgraded > 0 ? [`${upgraded} 家上调`] : []),
  ]
  return parts.length > 0 ? parts.join('、') : `${differing} 家不同，档次未变`
}

/** Of the dots of the classes: whose 自评 is inflated most and least. */
export function classReading(classes: readonly ClassGap[]): Reading {
  const caution = `各类家数都少，均值只看方向；不足 ${PAIRS_MIN} 家的不算均值。`
  return { words: classWords(classes), caution }
}

function classWords(classes: readonly ClassGap[]): string {
  const known = classes
    .flatMap(({ name, drawn, mean }) => (mean === null ? [] : [{ name, drawn, mean }]))
    .sort((a, b) => b.mean - a.mean)
  const few = classes.filter(({ mean }) => mean === null).map(({ name, drawn }) => `${name}抽中 ${drawn} 家`)
  const rest = few.length > 0 ? `${few.join('、')}，太少，不算均值。` : ''
  if (known.length === 0) return `各类抽中的都不足 ${PAIRS_MIN} 家，不比较均值。`
  const words = known.map(({ name, drawn, mean }) => `${name}${meanWord(mean)}（${drawn} 家）`)
  return `${words.join('，')}。${rest}`
}

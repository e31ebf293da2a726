import type { Assessment } from '../assessment'
import { detectionSentence, worstAllocationBound } from './detection'
import type { RandomPart } from './random-part'

/** Fewer enterprises say nothing of a spread; one more is needed for each degree of freedom. */
export const PAIRS_MIN = 3

const ALWAYS = [
  '上限以随机抽取和如实核实为前提，只说明名单内的企业，不代表全镇企业底数。',
  '不一致的标准须在抽样之前声明。',
  '重新帮扶后的再次核实是第二次测量，不替换首次核实结果。',
  '细则按差异排序，只供查找共性问题，不作结论。',
  'kappa 在满分居多时偏低，应与一致率和 AC1 一并看。',
]

/** What is particular to this case: its draws, its tolerance, its additions; the report prints it with the bound. */
export const notesOf = (assessment: Assessment, part: RandomPart): string[] => [
  ...drawWords(assessment, part),
  ...stratumWords(part),
]

/** What has to be printed beside the figures so that they are not read for more than they say. */
export const cautionsOf = (notes: readonly string[], part: RandomPart | null): string[] =>
  part
    ? [...notes, ...progressWords(part), ...ALWAYS]
    : ['没有随机抽取的企业，不作推断。', ...notes, ...ALWAYS]

function drawWords({ record, toleranceAtDraw }: Assessment, { draw, verified, pending }: RandomPart) {
  const additions = record.additions.length
  const changed = verified.reduce((sum, each) => sum + each.changed.length, 0)
  const foundAtDraw = verified.filter((each) => each.isInconsistentAtDraw).length
  const sampling = { N: frameSize(draw), n: verified.length }
  const result = pending.length === 0 ? `，${detectionSentence(foundAtDraw, sampling)}` : '。'
  return [
    ...(record.draws.length > 1
      ? [`共抽样${record.draws.length}次，只用最后一次（第${draw.drawNo}次）；再抽的理由见抽样记录。`]
      : []),
    ...(toleranceAtDraw ? [`抽样之后标准有过改动，按抽样时的标准不一致${foundAtDraw}家${result}`] : []),
    ...(additions > 0 ? [`另有指定核实${additions}家，不计入上限和均值。`] : []),
    ...(changed > 0 ? [`看到自评或签认之后改过的${changed}条评分，不计入一致率。`] : []),
  ]
}

/** How far the verification of the drawn ones has come, where that holds figures back. */
export function progressWords({ draw, verified, pending }: RandomPart): string[] {
  const n = verified.length
  return [
    ...(pending.length > 0
      ? [`抽中${draw.picked.length}家，自评和首次核实都完整的${n}家；全部核实之前不给上限。`]
      : []),
    ...(n < PAIRS_MIN
      ? [`只有${n}家可比，均值、一致性和核实系数至少要${PAIRS_MIN}家：再少看不出离散程度。`]
      : []),
  ]
}

/** The printed bound is that of a simple draw; where nothing was found, the worst spread over the classes has its own. */
function stratumWords({ draw, verified, pending }: RandomPart): string[] {
  if (draw.strata.length < 2) return []
  const words = '本次分层抽取，上限和均值按不分层计算'
  const isClean = pending.length === 0 && verified.every((each) => !each.isInconsistent)
  if (!isClean) return [`${words}。`]
  const bound = worstAllocationBound(draw.strata.map(({ size, seats }) => ({ N: size, n: seats })))
  return [`${words}；按各层最不利的分布，不超过${bound}家。`]
}

/** The enterprises that the draw was made from. */
export const frameSize = ({ strata }: RandomPart['draw']): number =>
  strata.reduce((sum, { size }) => sum + size, 0)

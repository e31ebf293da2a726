import { formatDecimals, formatSigned } from '../format'
import { assertNever } from '../outcome'
import type { Bias } from './bias'
import { directionOf } from './direction'

/** 平均高估 6.10 分, from a mean S − V in points. */
export function meanWord(mean: number): string {
  const size = formatDecimals(Math.abs(mean), 2)
  if (!/[1-9]/.test(size)) return '平均没有差别'
  return `平均${mean > 0 ? '高估' : '低估'} ${size} 分`
}

/** The bias in one sentence: which way, how much, how sure, and how far a single enterprise may lie from it. */
export function biasWords(bias: Bias): string {
  const { n, mean, loa } = bias
  const direction = directionOf(bias)
  const [low, high] = loa.map((each) => formatSigned(each, 2))
  const rest = `（${intervalWords(bias)}）；单独一家的差别多在 ${low} 至 ${high} 分之间。`
  switch (direction) {
    case 'equal':
      return `抽中的 ${n} 家，自评与核实总分全部相同。`
    case 'up':
      return `自评普遍高估：${meanWord(mean)}${rest}`
    case 'down':
      return `自评普遍低估：${meanWord(mean)}${rest}`
    case 'unclear':
      return `看不出普遍高估或低估：自评减核实平均 ${formatSigned(mean, 2)} 分${rest}`
    default:
      return assertNever(direction)
  }
}

function intervalWords({ sd, ci: [low, high] }: Bias): string {
  if (sd === 0) return '每家都一样'
  if (low === high) return '名单内企业已全部核实'
  const words = `95%把握在 ${formatSigned(low, 2)} 至 ${formatSigned(high, 2)} 分之间`
  return low <= 0 && high >= 0 ? `${words}，含 0` : words
}

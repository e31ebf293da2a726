import type { EnterpriseClass } from '../enterprise-class'
import type { Prng } from './prng'

export interface Industry {
  name: string
  /** How many enterprises of each class the town has in it; 23 规上, 31 中等, 46 小微 in all. */
  counts: Record<EnterpriseClass, number>
  /** What its companies, and its workshops, call themselves. */
  companies: readonly string[]
  workshop: string
  /** How many of ten are red or orange. */
  risky: number
}

const counts = (large: number, medium: number, small: number) => ({ large, medium, small })

export const INDUSTRIES: readonly Industry[] = [
  {
    name: '纺织服装',
    counts: counts(6, 7, 9),
    companies: ['服饰', '纺织', '制衣', '织造'],
    workshop: '制衣厂',
    risky: 1,
  },
  {
    name: '制鞋',
    counts: counts(5, 5, 6),
    companies: ['鞋业', '鞋材', '体育用品'],
    workshop: '鞋材加工厂',
    risky: 2,
  },
  {
    name: '食品加工',
    counts: counts(2, 3, 5),
    companies: ['食品', '水产食品'],
    workshop: '食品加工厂',
    risky: 3,
  },
  {
    name: '机械制造',
    counts: counts(3, 3, 4),
    companies: ['机械', '机械设备'],
    workshop: '机械配件厂',
    risky: 2,
  },
  {
    name: '塑料制品',
    counts: counts(1, 3, 6),
    companies: ['塑胶', '塑料制品'],
    workshop: '塑料制品厂',
    risky: 3,
  },
  { name: '五金制品', counts: counts(1, 3, 5), companies: ['五金制品'], workshop: '五金加工厂', risky: 2 },
  {
    name: '纸品包装',
    counts: counts(1, 3, 4),
    companies: ['包装', '纸品包装'],
    workshop: '纸箱厂',
    risky: 2,
  },
  { name: '建材', counts: counts(1, 2, 3), companies: ['建材', '石材'], workshop: '石材加工厂', risky: 2 },
  {
    name: '仓储物流',
    counts: counts(1, 1, 3),
    companies: ['物流', '仓储服务'],
    workshop: '货运服务部',
    risky: 3,
  },
  { name: '印染', counts: counts(2, 1, 1), companies: ['染整', '印染'], workshop: '印花厂', risky: 7 },
]

/** 云屿镇's list has limited companies of every class, and workshops among the small ones. */
export function enterpriseName(
  random: Prng,
  industry: Industry,
  size: EnterpriseClass,
  trade: string,
): string {
  if (size === 'small' && random.chance(0.35)) return `临澜市云屿镇${trade}${industry.workshop}`
  const place =
    size === 'large' ? random.pick(['澜州', '澜州市', '临澜市']) : random.pick(['临澜市', '澜州市'])
  const form = size === 'large' && random.chance(0.3) ? '股份有限公司' : '有限公司'
  return `${place}${trade}${random.pick(industry.companies)}${form}`
}

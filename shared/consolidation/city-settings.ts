import { z } from 'zod'
import { LOSERS_KEPT } from './tally-criteria'

/** What the city calls common and what it calls prominent. The plan prints no number, so the city declares its own. */
export const citySettings = z.object({
  /** 共性: the least share of the towns in which somebody lost points, in 1/10 000. */
  townShare: z.number().int().min(1).max(10_000),
  /** 共性: the least share of the enterprises that answered, in 1/10 000. */
  enterpriseShare: z.number().int().min(1).max(10_000),
  /** 突出: the corrected p of the exact test is below this, in 1/10 000. */
  alpha: z.number().int().min(1).max(5_000),
  /** 突出: the share in the town is at least this much above that of the rest, in 1/10 000. */
  gap: z.number().int().min(0).max(10_000),
  /** 突出: the robust z is at least this, in 1/100, where there are enough towns for one. */
  z: z.number().int().min(0).max(10_000),
  /** The fewest towns with enough answers for which a robust z is worked out. */
  townsForZ: z.number().int().min(3).max(1_000),
  /** Fewer answers than this are marked 数量少 and never ranked. */
  smallest: z.number().int().min(2).max(1_000),
  /** 个别企业突出: no more enterprises than this lose points on the criterion in the whole city. */
  few: z.number().int().min(1).max(LOSERS_KEPT),
  /** 个别企业突出: and no larger share of those that answered, in 1/10 000. */
  fewShare: z.number().int().min(1).max(10_000),
  /** 个别企业突出: each loses at least this share of the points, in 1/10 000. */
  heavyShare: z.number().int().min(1).max(10_000),
})

export type CitySettings = z.infer<typeof citySettings>

/** Each with its reason in `SETTING_REASONS`. */
export const DEFAULT_CITY_SETTINGS: CitySettings = {
  townShare: 5_000,
  enterpriseShare: 2_000,
  alpha: 500,
  gap: 1_500,
  z: 350,
  townsForZ: 8,
  smallest: 10,
  few: 5,
  fewShare: 500,
  heavyShare: 5_000,
}

/** Why each default is what it is, as the report and the window print it. */
export const SETTING_REASONS: Readonly<Record<keyof CitySettings, string>> = {
  townShare: '半数以上的镇都有，才谈得上全市共性',
  enterpriseShare: '参评企业每五家有一家扣分，需要统一部署，而不是逐家处理',
  alpha: '按 Holm 校正之后，全部突出项中误判一项的可能不超过百分之五',
  gap: '家数多时很小的差别也会显著，至少高出十五个百分点才值得专门整治',
  z: '稳健 z 值的常用界限（Iglewicz–Hoaglin）',
  townsForZ: '镇数再少，中位数和离差说明不了什么，只用精确检验',
  smallest: '不足十家时，一家之差就改变一成，只标注、不排名',
  few: '家数不多，可以逐家点名督办',
  fewShare: '其余企业几乎都没有扣分，才是个别企业的问题',
  heavyShare: '至少扣去一半，才算突出',
}

import type { CitySettings } from '../consolidation/city-settings'

type Setting = keyof CitySettings

/** How a setting is asked for: its name, its unit, and how many of what is kept make one of the unit. */
export interface SettingWords {
  name: string
  unit: string
  per: number
  /** The least and the most, in the unit. */
  range: readonly [low: number, high: number]
}

const percent = (name: string, low = 0, high = 100): SettingWords => ({
  name,
  unit: '%',
  per: 100,
  range: [low, high],
})
const count = (name: string, unit: string, low: number, high: number): SettingWords => ({
  name,
  unit,
  per: 1,
  range: [low, high],
})

/** 共性 first, then 突出 of one town, then of a few enterprises. */
export const SETTING_GROUPS: readonly { title: string; settings: readonly Setting[] }[] = [
  { title: '共性问题', settings: ['townShare', 'enterpriseShare'] },
  { title: '某个镇突出', settings: ['gap', 'alpha', 'z', 'townsForZ'] },
  { title: '个别企业突出', settings: ['few', 'fewShare', 'heavyShare'] },
  { title: '数量少', settings: ['smallest'] },
]

export const SETTING_WORDS: Readonly<Record<Setting, SettingWords>> = {
  townShare: percent('扣分的镇至少占', 1),
  enterpriseShare: percent('扣分的企业至少占', 1),
  gap: { ...percent('扣分比例至少高出其他镇'), unit: '个百分点' },
  alpha: percent('误判的可能小于', 1, 50),
  z: { name: '稳健 z 值至少', unit: '', per: 100, range: [0, 100] },
  townsForZ: count('算 z 值至少要有', '个镇', 3, 1_000),
  few: count('全市扣分的企业不超过', '家', 1, 5),
  fewShare: percent('并且不超过参评企业的', 1),
  heavyShare: percent('每家至少扣去该条分值的', 1),
  smallest: count('评分不足此数即标注，不排名', '家', 2, 1_000),
}

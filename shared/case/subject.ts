import type { EnterpriseClass } from '../enterprise-class'

/** The subject id of the township itself; enterprises carry their workbook number or E001, E002… */
export const TOWNSHIP = 'T'

export interface Township {
  town: string
  county: string
  city: string
  /** 企业底数: every enterprise of the town, the denominator of the rates of 附件4. */
  enterpriseBase: number | null
  /** 已通过评审（定级）达标的企业数, of the whole base. */
  certifiedCount: number | null
  /** 已在智慧管理平台完成信息采集录入的生产经营单位数, of the whole base. */
  onPlatformCount: number | null
  /** 辖区“九小场所”总数. */
  ninePlacesBase: number | null
  ninePlacesOnPlatform: number | null
}

/** What a case must know of its town from the start. */
export type NewTownship = Pick<Township, 'town' | 'county' | 'city' | 'enterpriseBase'>

export interface Enterprise {
  id: string
  name: string
  creditCode: string | null
  /** 从业人员, people. */
  employees: number | null
  /** 营业收入, 万元. */
  revenueWanYuan: number | null
  /** The class in force: the override where there is one, else derived from staff and revenue. */
  class: EnterpriseClass | null
  classProvisional: boolean
  classOverride: { class: EnterpriseClass; reason: string } | null
  industry: string | null
  address: string | null
  contact: string | null
  phone: string | null
  starRating: string | null
  riskColour: RiskColour | null
  /** 是否开展标准化创建; null where nobody has looked. */
  standardised: boolean | null
  /** 标准化文件精神是否传达到位. */
  informed: boolean | null
  /** 是否开展星级评定. */
  starRated: boolean | null
  /** 是否通过评审（定级）达标. */
  certified: boolean | null
  /** 是否在智慧管理平台完成信息采集录入. */
  onPlatform: boolean | null
  /** 创建情况是否报送治本攻坚三年行动系统. */
  reported: boolean | null
}

export const RISK_COLOURS = ['red', 'orange', 'yellow', 'blue'] as const

export type RiskColour = (typeof RISK_COLOURS)[number]

/** Orders subject ids as people count: E2 before E10, the township first. */
export function compareSubjectIds(a: string, b: string): number {
  if (a === b) return 0
  if (a === TOWNSHIP) return -1
  if (b === TOWNSHIP) return 1
  return naturalKey(a) < naturalKey(b) ? -1 : 1
}

/** A text by which names come in the order in which people count: 照片2 before 照片10. */
export const naturalKey = (id: string): string =>
  `${id.replace(/\d+/g, (digits) => digits.padStart(12, '0'))}\u0000${id}`

import type { Township } from './case/subject'
import type { EnterpriseFact } from './events'
import { CLASS_NAMES, RISK_NAMES } from './text.zh'

const NAMES: Readonly<Record<EnterpriseFact | keyof Township, string>> = {
  name: '企业名称',
  creditCode: '统一社会信用代码',
  employees: '从业人员',
  revenueWanYuan: '营业收入（万元）',
  classOverride: '类别',
  industry: '行业',
  address: '地址',
  contact: '联系人',
  phone: '电话',
  starRating: '星级',
  riskColour: '风险四色',
  standardised: '开展标准化创建',
  informed: '文件精神传达到位',
  starRated: '开展星级评定',
  certified: '通过评审达标',
  onPlatform: '纳入智慧管理平台',
  reported: '报送三年行动系统',
  town: '镇（街道）',
  county: '县（市、区）',
  city: '设区市',
  enterpriseBase: '企业底数',
  certifiedCount: '评审达标企业数',
  onPlatformCount: '智慧平台采集企业数',
  ninePlacesBase: '九小场所总数',
  ninePlacesOnPlatform: '九小场所采集数',
}

/** A fact as the panel calls it. */
export const factName = (fact: string): string => NAMES[fact as EnterpriseFact] ?? '其他资料'

/** The value of a fact in words. */
export function factWords(fact: string, value: unknown): string {
  if (value === null || value === undefined) return '未填'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (fact === 'riskColour') return RISK_NAMES[value as 'red'] ?? String(value)
  if (typeof value !== 'object') return String(value)
  const { class: chosen, reason } = value as { class?: 'large'; reason?: string }
  return `${CLASS_NAMES[chosen ?? 'large'] ?? chosen}（${reason ?? ''}）`
}

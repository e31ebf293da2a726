import type { ReportKind } from '../contract/papers'

/** The documents by the names that the panel chooses them by. */
export const KIND_NAMES: Record<ReportKind, string> = {
  'self-assessment': '自评报告',
  township: '督导帮扶报告',
  sheets: '评分表',
  draw: '抽样证书',
  comparison: '核实比对表',
  orders: '重新帮扶通知',
  benchmarks: '标杆名单',
  people: '人员名单',
  city: '市级工作报告',
}

import type { CaseRecord } from './case'
import { TOWNSHIP } from './case/subject'
import { type Entity, parseEntity } from './entity'
import type { CaseEvent, Change } from './events'

/** What each kind of event is called. */
export const EVENT_NAMES: Readonly<Record<Change['kind'], string>> = {
  'case-created': '立案',
  'fact-set': '资料',
  'score-set': '评分',
  'sheet-signed': '签认',
  'phase-entered': '进入阶段',
  'tolerance-declared': '声明容差',
  'draw-made': '抽样',
  'draw-added': '加抽',
  'order-raised': '重新帮扶通知',
  'order-evidence': '重新帮扶佐证',
  'order-closed': '重新帮扶办结',
  'finding-set': '帮扶发现',
  'person-set': '人员',
  'benchmark-set': '标杆企业',
  'photo-attached': '照片',
  'hint-seen': '提示核看',
  'recheck-decided': '复核意见',
  'comparison-noted': '比对说明',
  'comparison-accepted': '确认核实结果',
  'blind-set': '盲评设置',
  revealed: '揭示自评',
  'report-edited': '改写报告',
  'report-issued': '出报告',
  adjudicated: '裁定冲突',
  'action-undone': '撤销',
  'cell-cleared': '删除或清除',
}

/** What taking a value away is called where it has a name of its own. */
const CLEARED: { [Kind in Entity['kind']]?: string } = { photo: '取下照片', report: '恢复报告原文' }

/** An action in the panel's words, by what its events wrote: 评分 E001 1.1, 评分 E001 44 项. */
export function actionWords(events: readonly CaseEvent[], record: CaseRecord): string {
  const [first] = events
  if (!first) return ''
  const name = nameOf(first)
  const subject = subjectOf(first.entity, record)
  const isOfSheet = first.kind === 'score-set'
  const extent = events.length > 1 ? `${events.length} 项` : isOfSheet ? first.item : null
  return [name, subject, extent].filter((word) => word !== null).join(' ')
}

function nameOf({ kind, entity }: CaseEvent): string {
  const cleared = kind === 'cell-cleared' ? CLEARED[parseEntity(entity).kind] : undefined
  if (cleared) return cleared
  return EVENT_NAMES[kind as Change['kind']] ?? '修改'
}

function subjectOf(address: string, record: CaseRecord): string | null {
  const entity = parseEntity(address)
  const id = idOf(entity)
  if (id === TOWNSHIP) return '镇级'
  return record.enterprises.find((each) => each.id === id)?.name ?? null
}

function idOf(entity: ReturnType<typeof parseEntity>): string | null {
  if (entity.kind === 'sheet') return entity.key.subject
  if (entity.kind === 'photo') return entity.place.subject
  if (entity.kind === 'order' || entity.kind === 'comparison') return entity.subject
  return 'id' in entity && entity.kind !== 'report' ? entity.id : null
}

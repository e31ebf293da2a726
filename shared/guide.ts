import { z } from 'zod'
import type { CaseRecord } from './case'
import type { Sheet } from './case/sheet'
import { TOWNSHIP } from './case/subject'
import { orderEntity } from './entity'
import type { CaseEvent } from './events'
import type { Place } from './place'
import { VIEW_NAMES, type ViewName } from './views'

/** `ended` is for good; only who asks for the guide again sees it again. */
export const GUIDE_STATES = ['open', 'folded', 'ended'] as const
export type GuideState = (typeof GUIDE_STATES)[number]

/** The view that is shown while no case is open: there the way to one's own case begins. */
export const START_VIEW = 'start'

/** How far somebody is on the way through the sample; kept on the laptop, not in the case. */
export const guide = z.object({
  caseId: z.string(),
  /** The last moment of the case's history when the guide began. */
  since: z.string(),
  /** The views reached since then. */
  visited: z.array(z.string().max(40)),
  state: z.enum(GUIDE_STATES),
})
export type Guide = z.infer<typeof guide>

/** What is really there, from which the steps tick themselves. */
export interface GuideFacts {
  record: CaseRecord
  /** How many criteria the enterprises' form has. */
  criteria: number
  visited: readonly string[]
  /** The events since the guide began. */
  written: readonly Pick<CaseEvent, 'id' | 'kind' | 'entity'>[]
}

export interface GuideStep {
  title: string
  sentence: string
  keys: readonly string[]
  /** Where it is done; null is the start view. */
  place: Partial<Place> | null
  isDone(facts: GuideFacts): boolean
}

const viewKey = (view: ViewName): string => `Ctrl+${VIEW_NAMES.indexOf(view) + 1}`

const hasReached =
  (view: string) =>
  ({ visited }: GuideFacts): boolean =>
    visited.includes(view)

/** The way through the action on the sample town, a step at a time; whatever was really done counts, in any order. */
export const GUIDE_STEPS: readonly GuideStep[] = [
  {
    title: '打开示例',
    sentence: '这是一个填好的镇，可以随便试，不影响正式案卷。',
    keys: [],
    place: { view: 'overview' },
    isDone: () => true,
  },
  {
    title: '看案卷总览',
    sentence: '走到哪一阶段、还差什么，都在这一页；最上面的按钮就是下一步。',
    keys: [viewKey('overview')],
    place: { view: 'overview' },
    // The sample opens here, so it has been looked at when somebody has gone on.
    isDone: (facts) => hasReached('overview')(facts) && facts.visited.length > 1,
  },
  {
    title: '给一家企业评分',
    sentence: '给一条细则扣分并写明原因，其余的给满分。',
    keys: ['数字', 'Enter', 'F'],
    place: { view: 'score', subject: 'E001', phase: 'verification', criterion: null, draft: null },
    isDone: hasScored,
  },
  {
    title: '比对自评与核实',
    sentence: '同一家的自评和核实逐条并排，差得多的排在前面。',
    keys: [viewKey('compare'), 'Alt+↓'],
    place: { view: 'compare', subject: null, criterion: null, draft: null },
    isDone: hasReached('compare'),
  },
  {
    title: '发重新帮扶通知',
    sentence: '选一家待下通知的，核对要求，写上责任人和期限，下通知。',
    keys: [viewKey('orders')],
    place: { view: 'orders', subject: null },
    isDone: hasOrdered,
  },
  {
    title: '看抽样',
    sentence: '种子和抽中名单记在案卷里，谁都能照着重算；抽样证书在报告里打印。',
    keys: [viewKey('draw')],
    place: { view: 'draw' },
    isDone: hasReached('draw'),
  },
  {
    title: '看报告',
    sentence: '镇报告、抽样证书、重新帮扶通知都由案卷直接生成，可导出再改。',
    keys: [viewKey('report')],
    place: { view: 'report' },
    isDone: hasReached('report'),
  },
  {
    title: '建自己的案卷',
    sentence: '在开始页点“新建案卷”，填镇名，再导入企业名单。',
    keys: [],
    place: null,
    isDone: hasReached(START_VIEW),
  },
]

/** A complete sheet of an enterprise on which a deduction with its reason was written since, and still stands. */
function hasScored({ record, criteria, written }: GuideFacts): boolean {
  const ids = new Set(written.map(({ id }) => id))
  const isNewDeduction = ({ answers, answerIds }: Sheet) =>
    [...answers].some(
      ([id, answer]) =>
        answer.kind === 'scored' &&
        answer.deduction > 0 &&
        answer.reason !== null &&
        answerIds.get(id)?.some((event) => ids.has(event)),
    )
  return record.sheets.some(
    (sheet) => sheet.key.subject !== TOWNSHIP && sheet.answers.size === criteria && isNewDeduction(sheet),
  )
}

/** An order that was raised since, and still stands. */
function hasOrdered({ record, written }: GuideFacts): boolean {
  const raised = new Set(written.filter(({ kind }) => kind === 'order-raised').map(({ entity }) => entity))
  return record.orders.some(({ subject, round }) => raised.has(orderEntity(subject, round)))
}

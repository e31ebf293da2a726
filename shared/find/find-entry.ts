import type { Place } from '../place'
import type { FindText } from './find-text'

/** What can be found, in the order in which equal matches are shown. */
export const FIND_KINDS = ['view', 'subject', 'criterion', 'reason', 'finding', 'order', 'person'] as const
export type FindKind = (typeof FIND_KINDS)[number]

export const FIND_KIND_NAMES: Readonly<Record<FindKind, string>> = {
  view: '页面',
  subject: '企业与镇级',
  criterion: '细则',
  reason: '扣分原因',
  finding: '帮扶发现',
  order: '重新帮扶',
  person: '人员',
}

/** One thing that can be found, with everything that finds it. */
export interface FindEntry {
  kind: FindKind
  /** Its number, before the title: E018, 3.1. */
  code: FindText | null
  title: FindText
  /** Where it stands, for people to tell it from its like. */
  context: string
  /** What else it is known by, each with the word that says what it is; null where the context shows it. */
  facts: readonly { label: string | null; text: FindText }[]
  /** Words that narrow a search, but find nothing alone: the enterprise of a reason. */
  around: readonly FindText[]
  place: Partial<Place>
}

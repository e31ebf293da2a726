import type { EnterpriseClass } from '@shared/enterprise-class'
import type { Verdict } from '@shared/flags'
import type { EnterpriseRow } from '@shared/replies/subject'
import { className } from '@shared/text.zh'

export interface Filter {
  text: string
  class: EnterpriseClass | 'unknown' | null
  industry: string | null
  verdict: Verdict | 'uncompared' | null
}

export const NO_FILTER: Filter = { text: '', class: null, industry: null, verdict: null }

/** The rows that every part of the filter lets through; text is looked for in number, name, industry and contact. */
export function filterRows(rows: readonly EnterpriseRow[], filter: Filter): EnterpriseRow[] {
  const sought = filter.text.normalize('NFKC').trim().toLowerCase()
  return rows.filter(
    (row) =>
      (sought === '' || wordsOf(row).includes(sought)) &&
      (filter.class === null || (row.class ?? 'unknown') === filter.class) &&
      (filter.industry === null || row.industry === filter.industry) &&
      (filter.verdict === null || (row.verdict ?? 'uncompared') === filter.verdict),
  )
}

const wordsOf = (row: EnterpriseRow) =>
  [row.id, row.name, className(row.class), row.industry, row.contact, row.creditCode]
    .filter(Boolean)
    .join(' ')
    .toLowerCase()

export const industriesOf = (rows: readonly EnterpriseRow[]): string[] =>
  [...new Set(rows.flatMap(({ industry }) => industry ?? []))].sort((a, b) => a.localeCompare(b, 'zh-CN'))

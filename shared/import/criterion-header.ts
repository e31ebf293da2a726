import { squash } from './normalise'

/** A header such as `9.1`, `9.1 得分` or `9.1 扣分原因`. */
export interface CriterionHeader {
  criterion: string
  /** `deduction` is a column of points taken off, which would be read as points kept. */
  holds: 'score' | 'reason' | 'deduction'
}

const HEADER = /^[【[(]?(\d{1,2}\.\d{1,2})(?!\d)[】\])]?[、.:：-]?(.*)$/s
const REASON = /^(?:扣分)?(?:原因|理由|说明|备注)|扣分(?:原因|理由|说明)\)?$/
const DEDUCTION = /^(?:扣分|扣减分?|扣除分?)/

/** The criterion that a header of the wide score workbook begins with, and what its column holds; null for other headers. */
export function criterionHeader(text: string): CriterionHeader | null {
  const match = HEADER.exec(squash(text))
  if (!match) return null
  const rest = match[2]!
  const holds = REASON.test(rest) ? 'reason' : DEDUCTION.test(rest) ? 'deduction' : 'score'
  return { criterion: match[1]!, holds }
}

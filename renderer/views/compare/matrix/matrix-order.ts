import { compareSubjectIds } from '@shared/case/subject'
import { ENTERPRISE_CLASSES } from '@shared/enterprise-class'
import type { MatrixRow } from '@shared/matrix'

export type MatrixOrder = 'gap' | 'id' | 'class'

const byId = (a: MatrixRow, b: MatrixRow) => compareSubjectIds(a.subject, b.subject)

const ORDERS: Record<MatrixOrder, (a: MatrixRow, b: MatrixRow) => number> = {
  gap: (a, b) => Math.abs(b.gap) - Math.abs(a.gap) || byId(a, b),
  id: byId,
  class: (a, b) => classRank(a) - classRank(b) || byId(a, b),
}

const classRank = ({ class: of }: MatrixRow) =>
  of === null ? ENTERPRISE_CLASSES.length : ENTERPRISE_CLASSES.indexOf(of)

/** The rows in order, the rounds of an enterprise together; its latest round says where it stands and whether it agrees. */
export function shownRows(
  rows: readonly MatrixRow[],
  order: MatrixOrder,
  isOnlyInconsistent: boolean,
): MatrixRow[] {
  const rounds = Map.groupBy(rows, ({ subject }) => subject)
  return rows
    .filter(({ isLatest, verdict }) => isLatest && !(isOnlyInconsistent && verdict === 'consistent'))
    .sort(ORDERS[order])
    .flatMap(({ subject }) => rounds.get(subject)!)
}

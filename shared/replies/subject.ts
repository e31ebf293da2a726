import type { Phase } from '../case/phase'
import type { Enterprise } from '../case/subject'
import type { EnterpriseClass } from '../enterprise-class'
import type { Verdict } from '../flags'
import type { Points } from '../points'
import type { SheetTotal } from './sheet'

export interface EnterpriseRow extends Enterprise {
  totals: Readonly<Record<Phase, SheetTotal | null>>
  gap: Points | null
  verdict: Verdict | null
  flags: number
  /** The round that a sheet of 帮扶 or 核实 belongs to now. */
  round: number
}

export interface SubjectHead {
  id: string
  name: string
  class: EnterpriseClass | null
  industry: string | null
}

import type { ScoredPhase } from '../case/phase'
import { PANEL, type SheetKey } from '../case/sheet'
import type { DrawResult } from '../draw'
import type { Change } from '../events'
import type { Rubrics } from '../rubric'
import type { CountyCharacter } from './county-towns'
import type { SampleEnterprise } from './enterprises'
import { type Mark, off } from './marks'

/** What one person wrote at one time, and the sheets that were signed after it. */
export interface SampleStep {
  /** UTC. */
  at: string
  actor: string
  changes: readonly Change[]
  signed: readonly SheetKey[]
}

/** A town of the county with its enterprises and what was scored of them, before it is put into steps. */
export interface CountyTown {
  character: CountyCharacter
  rubrics: Rubrics
  enterprises: readonly SampleEnterprise[]
  self: ReadonlyMap<string, readonly Mark[]>
  drawn: DrawResult
  /** By enterprise, those drawn. */
  verified: ReadonlyMap<string, readonly Mark[]>
}

/** Who writes for the town, and who for the city. */
export const CLERK = '许文彬'
export const SUPERVISOR = '庄思远'

/** The panel's sheet. */
export const key = (subject: string, phase: ScoredPhase, round = 1): SheetKey => ({
  subject,
  phase,
  round,
  scorer: PANEL,
})

/** A day of the plan and a time, moved by the days that the town is late. */
export const timeOf = (day: string, { late }: CountyCharacter): string =>
  new Date(Date.parse(`${day}T02:30:00Z`) + late * 86_400_000).toISOString()

/** The own account of each town of the county. */
export const TOWN_SELF: readonly Mark[] = [
  off('2.2', 50, '主要领导督促推动记录不全'),
  off('7.2', 50, '汇报材料缺现场图片'),
  off('12.2', 100, '观摩推进会参加企业偏少'),
  off('18.2', 100, '企业主要负责人参训率偏低'),
]

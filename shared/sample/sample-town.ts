import type { ScoredPhase } from '../case/phase'
import { PANEL } from '../case/sheet'
import { type NewTownship, TOWNSHIP } from '../case/subject'
import type { Change } from '../events'
import type { Rubrics } from '../rubric'
import { factChanges, type SampleEnterprise, sampleEnterprises } from './enterprises'
import { type Mark, sheetChanges } from './marks'
import { prng } from './prng'
import { selfMarks } from './self-marks'
import { townshipSelf, townshipVerified } from './township-marks'
import { VERIFIED, type VerifiedEnterprise } from './verified'

export interface SampleTown {
  township: NewTownship
  /** The facts of the hundred enterprises. */
  list: Change[]
  /** Every 自评 of the enterprises and the town's own. */
  selfAssessment: Change[]
  /** The 核实 of the ten drawn enterprises and of the town. */
  verification: Change[]
}

const SEED = 20_241_104

/** The draw of the sample, which anybody can repeat (statistics §2): ten of E001 to E100 by this seed. */
export const SAMPLE_DRAW = { n: 10, seed: '2024-12-01' }
const DRAWN = ['E045', 'E060', 'E088', 'E076', 'E079', 'E048', 'E057', 'E049', 'E047', 'E083']

const key = (subject: string, phase: ScoredPhase) => ({ subject, phase, round: 1, scorer: PANEL })

/** The invented 云屿镇: a hundred enterprises, every 自评, and the 核实 of the town and ten of them; always the same. */
export function sampleTown(rubrics: Rubrics): SampleTown {
  const random = prng(SEED)
  const township = { town: '云屿镇', county: '临澜市', city: '澜州市', enterpriseBase: 386 }
  const enterprises = placeVerified(sampleEnterprises(random))
  const verified = new Map(VERIFIED.map((each, index) => [DRAWN[index]!, each]))
  const enterpriseSheet = (id: string, phase: ScoredPhase, marks: readonly Mark[]) =>
    sheetChanges(rubrics.enterprise, key(id, phase), marks)
  const townSheet = (phase: ScoredPhase, marks: readonly Mark[]) =>
    sheetChanges(rubrics.township, key(TOWNSHIP, phase), marks)
  const self = new Map(
    enterprises.map((each) => {
      const own = selfMarks(random, rubrics.enterprise, each)
      return [each.id, verified.get(each.id)?.self ?? own]
    }),
  )
  return {
    township,
    list: enterprises.flatMap(factChanges),
    selfAssessment: [
      ...[...self].flatMap(([id, marks]) => enterpriseSheet(id, 'selfAssessment', marks)),
      ...townSheet('selfAssessment', townshipSelf(enterprises, withoutResponsibility([...self.values()]))),
    ],
    verification: [
      ...[...verified].flatMap(([id, { verification }]) => enterpriseSheet(id, 'verification', verification)),
      ...townSheet('verification', townshipVerified(enterprises)),
    ],
  }
}

/** How many have nothing of the 全员安全生产责任制: the town loses a point for each (附件4 第6条). */
const withoutResponsibility = (sheets: readonly (readonly Mark[])[]) =>
  sheets.filter((marks) =>
    marks.some(
      ({ criterion, answer }) => criterion === '2.1' && answer.kind === 'scored' && answer.deduction === 200,
    ),
  ).length

/** Gives the enterprises that the sample verifies the numbers that its draw picks. */
function placeVerified(enterprises: readonly SampleEnterprise[]): SampleEnterprise[] {
  const placed = [...enterprises]
  for (const [index, verified] of VERIFIED.entries()) {
    const from = placed.findIndex((each) => isAsked(each, verified))
    const to = enterprises.findIndex(({ id }) => id === DRAWN[index])
    const [chosen, displaced] = [placed[from]!, placed[to]!]
    placed[from] = displaced
    placed[to] = chosen
  }
  return placed.map((each, index) => ({ ...each, id: enterprises[index]!.id }))
}

const isAsked = (each: SampleEnterprise, { industry, size }: VerifiedEnterprise) =>
  each.industry === industry && each.size === size

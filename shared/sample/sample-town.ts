import { type NewTownship, PANEL, type Phase, TOWNSHIP } from '../case'
import type { Change } from '../events'
import type { Rubrics } from '../rubric'
import { factChanges, type SampleEnterprise, sampleEnterprises } from './enterprises'
import { type Mark, sheetChanges } from './marks'
import { prng } from './prng'
import { selfMarks } from './self-marks'
import { BASE, townshipSelf, townshipVerified } from './township-marks'
import { VERIFIED, type VerifiedEnterprise } from './verified'

export interface SampleTown {
  township: NewTownship
  /** Everything after the case was created, in the order in which it would be recorded. */
  changes: Change[]
}

const SEED = 20_241_104

const key = (subject: string, phase: Phase) => ({ subject, phase, round: 1, scorer: PANEL })

/** The invented 云屿镇: a hundred enterprises, every 自评, and the 核实 of the town and ten of them; always the same. */
export function sampleTown(rubrics: Rubrics): SampleTown {
  const random = prng(SEED)
  const township = { town: '云屿镇', county: '临澜市', city: '澜州市', enterpriseBase: BASE }
  const enterprises = sampleEnterprises(random)
  const verified = chooseVerified(enterprises)
  const enterpriseSheet = (id: string, phase: Phase, marks: readonly Mark[]) =>
    sheetChanges(rubrics.enterprise, key(id, phase), marks)
  const townSheet = (phase: Phase, marks: readonly Mark[]) =>
    sheetChanges(rubrics.township, key(TOWNSHIP, phase), marks)
  const changes = [
    ...enterprises.flatMap(factChanges),
    ...enterprises.flatMap((each) => {
      const own = selfMarks(random, rubrics.enterprise, each)
      return enterpriseSheet(each.id, 'selfAssessment', verified.get(each.id)?.self ?? own)
    }),
    ...townSheet('selfAssessment', townshipSelf(enterprises)),
    ...[...verified].flatMap(([id, { verification }]) => enterpriseSheet(id, 'verification', verification)),
    ...townSheet('verification', townshipVerified(enterprises)),
  ]
  return { township, changes }
}

/** The first enterprise of the list of each verified one's industry and class. */
function chooseVerified(enterprises: readonly SampleEnterprise[]): Map<string, VerifiedEnterprise> {
  return new Map(
    VERIFIED.map((each) => {
      const found = enterprises.find(({ industry, size }) => industry === each.industry && size === each.size)
      return [found!.id, each]
    }),
  )
}

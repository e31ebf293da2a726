import type { NewTownship } from '../case/subject'
import { draw, type Sha256 } from '../draw'
import { VERIFIED_MIN } from '../gates/later'
import type { Rubrics } from '../rubric'
import { countySelf, countyVerified, WEAK } from './county-marks'
import { countySeed, countySteps } from './county-steps'
import type { CountyTown, SampleStep } from './county-town'
import { COUNTY, type CountyCharacter } from './county-towns'
import { type SampleEnterprise, sampleEnterprises } from './enterprises'
import { prng } from './prng'

export interface SampleCountyTown {
  township: NewTownship
  /** In the order in which they were done. */
  steps: readonly SampleStep[]
}

/** Enterprises of the list of each town. */
const LISTED = 60

/**
 * Four invented towns of 临澜市, always the same: 碧澜镇 inflates, 赤礁镇 has a problem with its special equipment, 青汐镇 is
 * nearly done, 远埔镇 began late.
 */
export const sampleCounty = (rubrics: Rubrics, sha256: Sha256): SampleCountyTown[] =>
  COUNTY.map((character) => countyTown(character, rubrics, sha256))

function countyTown(character: CountyCharacter, rubrics: Rubrics, sha256: Sha256): SampleCountyTown {
  const { town, enterpriseBase, selfAssessed } = character
  const random = prng(character.seed)
  const enterprises = sampleEnterprises(random)
    .slice(0, LISTED)
    .map((each) => movedTo(town, each))
  const self = new Map(
    enterprises
      .slice(0, selfAssessed)
      .map((each, index) => [each.id, countySelf(random, rubrics.enterprise, each, index, character)]),
  )
  const drawn = draw(
    [{ name: '全部', ids: enterprises.map(({ id }) => id) }],
    VERIFIED_MIN,
    countySeed(character),
    sha256,
  )
  const verified = new Map(
    drawn.picked.map((id, index) => {
      const extra = index < character.weak ? WEAK : character
      return [id, countyVerified(random, rubrics.enterprise, self.get(id) ?? [], extra)]
    }),
  )
  const made: CountyTown = { character, rubrics, enterprises, self, drawn, verified }
  return {
    township: { town, county: '临澜市', city: '澜州市', enterpriseBase },
    steps: countySteps(made),
  }
}

const movedTo = (town: string, { facts, ...kept }: SampleEnterprise): SampleEnterprise => ({
  ...kept,
  facts: {
    ...facts,
    name: facts.name.replaceAll('云屿镇', town),
    address: facts.address?.replaceAll('云屿镇', town) ?? null,
  },
})

import { createHash } from 'node:crypto'
import { stateOf } from '../../shared/apply'
import { type Assessment, assess } from '../../shared/assessment'
import { caseRecordOf } from '../../shared/case-record'
import { summariseTown } from '../../shared/consolidation/summarise-town'
import { tallyTown } from '../../shared/consolidation/tally-town'
import type { PhaseEntry, TownSummary } from '../../shared/consolidation/town-summary'
import type { TownTally } from '../../shared/consolidation/town-tally'
import { CASE_ENTITY, subjectEntity } from '../../shared/entity'
import type { Change } from '../../shared/events'
import type { Rubrics } from '../../shared/rubric'
import { type SampleCountyTown, sampleCounty } from '../../shared/sample/sample-county'
import { enterpriseForm, townshipForm } from '../shared/forms'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export const forms: Rubrics = { enterprise: enterpriseForm, township: townshipForm }

/** The day on which the tests look at the county. */
export const AS_OF = '2024-12-31'

/** A case made of changes alone, the last word in each cell, without a file. */
function caseOf(caseId: string, changes: readonly Change[], rubrics: Rubrics = forms): Assessment {
  const identity: Change = {
    kind: 'case-created',
    entity: CASE_ENTITY,
    item: 'identity',
    body: {
      caseId,
      plan: 'shishi-2024',
      createdAt: '2024-11-04T00:00:00Z',
      rubrics: { enterprise: sha256(JSON.stringify(rubrics.enterprise)), township: sha256('township') },
    },
  }
  const cells = new Map([identity, ...changes].map((change) => [`${change.entity} ${change.item}`, change]))
  const heads = [...cells.values()].map((change, index) => ({
    ...change,
    id: String(index).padStart(6, '0'),
    body: JSON.stringify(change.body),
  }))
  return assess(caseRecordOf(stateOf(heads)), rubrics)
}

const townFacts = (facts: object): Change[] =>
  Object.entries(facts).map(([item, value]) => ({
    kind: 'fact-set',
    entity: subjectEntity('T'),
    item,
    body: { value },
  }))

const entriesOf = (changes: readonly Change[]): PhaseEntry[] =>
  changes.flatMap((change) => (change.kind === 'phase-entered' ? [change.body] : []))

const assessed = ({ township, steps }: SampleCountyTown, index: number) => {
  const changes = steps.flatMap((step) => step.changes)
  return {
    assessment: caseOf(`county-${index + 1}`, [...townFacts(township), ...changes]),
    entered: entriesOf(changes),
  }
}

let made: { assessment: Assessment; entered: PhaseEntry[] }[] | null = null

/** The four towns of the sample county, assessed once. */
export const countyCases = () => {
  made ??= sampleCounty(forms, sha256).map(assessed)
  return made
}

export const countySummaries = (): TownSummary[] =>
  countyCases().map(({ assessment, entered }) => summariseTown(assessment, entered))

export const countyTallies = (): TownTally[] =>
  countySummaries().map((summary) => tallyTown(summary, forms, sha256))

import { isDeepStrictEqual } from 'node:util'
import { tallyTown } from '@shared/consolidation/tally-town'
import type { TownSummary } from '@shared/consolidation/town-summary'
import type { TownTally } from '@shared/consolidation/town-tally'
import { CaseProblem } from '@shared/outcome'
import { sha256 } from '../store/hash'
import { readRubric } from '../store/rubrics'
import type { Db } from '../store/schema'
import { listTowns, readSummary, readTally } from './towns'

export interface CityVerification {
  ok: boolean
  /** What is wrong, each in words; empty when everything holds. */
  findings: string[]
}

/** Checks the pages, the hash of all that is kept of each town, and that its sums are those of its summary. */
export function verifyCity(db: Db): CityVerification {
  const rows = db.pragma('integrity_check(20)') as { integrity_check: string }[]
  const isSound = rows.every((row) => row.integrity_check === 'ok')
  const findings = isSound ? listTowns(db).flatMap((town) => townFindings(db, town)) : ['数据页损坏']
  return { ok: findings.length === 0, findings }
}

function townFindings(db: Db, town: { caseId: string; town: string; county: string }): string[] {
  try {
    const summary = readSummary(db, town.caseId)!
    const isOwn =
      summary.caseId === town.caseId && summary.town === town.town && summary.county === town.county
    if (!isOwn) return [`${town.town}：登记的镇与所存的数据不符`]
    return isSumOf(db, summary, readTally(db, town.caseId)!) ? [] : [`${town.town}：合计与所存的数据不符`]
  } catch (error) {
    if (error instanceof CaseProblem) return [`${town.town}：所存的数据与校验值不符`]
    throw error
  }
}

function isSumOf(db: Db, summary: TownSummary, tally: TownTally): boolean {
  const { enterprise, township } = summary.rubrics
  const rubrics = { enterprise: readRubric(db, enterprise), township: readRubric(db, township) }
  const counted = JSON.parse(JSON.stringify(tallyTown(summary, rubrics, sha256)))
  return isDeepStrictEqual(counted, tally)
}

import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { TOWNSHIP } from '@shared/case/subject'
import { formKeys } from '@shared/consolidation/criterion-keys'
import type { Rubric } from '@shared/rubric'
import { sha256 } from '../../store/hash'
import type { CitySession } from '../session'
import { scoreRows } from './score-rows'
import { ParquetTable } from './table'
import { CRITERIA, type CriterionRow, DRAWS, ENTERPRISES, ORDERS, SCORES, TOWNS } from './tables'

const NAMES = ['towns', 'enterprises', 'scores', 'orders', 'draws', 'criteria'] as const

/** Writes the city as Parquet files, town after town, so that memory stays flat; all of them or, where it fails, none. Returns their paths. */
export function exportParquet(city: CitySession, folder: string): string[] {
  mkdirSync(folder, { recursive: true })
  const draftOf = (name: string) => join(folder, `${name}.parquet.tmp`)
  try {
    writeTables(city, draftOf)
    return NAMES.map((name) => {
      const file = join(folder, `${name}.parquet`)
      renameSync(draftOf(name), file)
      return file
    })
  } finally {
    for (const name of NAMES) rmSync(draftOf(name), { force: true })
  }
}

function writeTables(city: CitySession, draftOf: (name: (typeof NAMES)[number]) => string): void {
  const towns = new ParquetTable(draftOf('towns'), TOWNS)
  const enterprises = new ParquetTable(draftOf('enterprises'), ENTERPRISES)
  const scores = new ParquetTable(draftOf('scores'), SCORES)
  const orders = new ParquetTable(draftOf('orders'), ORDERS)
  const draws = new ParquetTable(draftOf('draws'), DRAWS)
  const criteria = new ParquetTable(draftOf('criteria'), CRITERIA)
  const joined = new Map(city.towns().map((town) => [town.caseId, town]))
  for (const summary of city.summaries()) {
    const { caseId, subjects, random } = summary
    const ofTown = <Row>(row: Row) => ({ ...row, caseId })
    towns.add([{ town: joined.get(caseId)!, summary }])
    enterprises.add(subjects.filter(({ id }) => id !== TOWNSHIP).map(ofTown))
    scores.add(scoreRows(summary, city.rubricsOf(summary)))
    orders.add(summary.orders.map(ofTown))
    draws.add(random ? [ofTown(random)] : [])
  }
  criteria.add([...criterionRows(city.rubrics.enterprise), ...criterionRows(city.rubrics.township)])
  for (const table of [towns, enterprises, scores, orders, draws, criteria]) table.finish()
}

function criterionRows(rubric: Rubric): CriterionRow[] {
  const keys = formKeys(rubric, sha256).criteria
  return rubric.criteria.map(({ id, text, points }, position) => ({
    ...{ key: keys.get(id)!, form: rubric.subject, position, id, text, points },
    section: rubric.sectionOf.get(id)!.no,
  }))
}

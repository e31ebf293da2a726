import type { Rubrics } from '@shared/rubric'
import type { Surroundings } from '../store/clock'
import { writeNewFile } from '../store/create'
import { openFile, openProblem } from '../store/open'
import { putRubric, readRubric } from '../store/rubrics'
import type { Db } from '../store/schema'
import { CITY_FORMAT } from './format'

/** The JSON texts of the city's two forms; the file keeps them, and the towns' criteria join those that read alike. */
export type RubricTexts = Record<keyof Rubrics, string>

const FORMS = ['enterprise', 'township'] as const

/** Makes an empty city file; throws CaseProblem `exists`, `no-folder` or `not-saved`. */
export function createCityFile(file: string, texts: RubricTexts, around: Surroundings): void {
  writeNewFile(file, CITY_FORMAT, around, (db) => {
    const put = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)')
    for (const form of FORMS) put.run(rubricKey(form), putRubric(db, texts[form]))
  })
}

/** Opens a city file; throws CaseProblem named for what prevents it. */
export function openCityFile(file: string, mode: 'write' | 'read'): Db {
  const opened = openFile(file, mode, CITY_FORMAT)
  if (!opened.ok) throw openProblem(file, opened.failure, CITY_FORMAT)
  // Towns are written once and read one after the other: keeping their pages would only make memory grow with them.
  opened.db.pragma('cache_size = -2000')
  return opened.db
}

const rubricKey = (form: keyof Rubrics) => `${form}_rubric`

/** The forms of the city; throws CaseProblem `damaged` where they are gone or changed. */
export function readCityRubrics(db: Db): Rubrics {
  const hash = db.prepare('SELECT value FROM meta WHERE key = ?').pluck()
  const read = (form: keyof Rubrics) => readRubric(db, String(hash.get(rubricKey(form))))
  return { enterprise: read('enterprise'), township: read('township') }
}

import type { Surroundings } from '../store/clock'
import { writeNewFile } from '../store/create'
import { openFile, openProblem } from '../store/open'
import type { Db } from '../store/schema'
import { CITY_FORMAT } from './format'

/** Makes an empty city file; throws CaseProblem `exists`, `no-folder` or `not-saved`. */
export function createCityFile(file: string, around: Surroundings): void {
  writeNewFile(file, CITY_FORMAT, around, () => undefined)
}

/** Opens a city file; throws CaseProblem named for what prevents it. */
export function openCityFile(file: string, mode: 'write' | 'read'): Db {
  const opened = openFile(file, mode, CITY_FORMAT)
  if (!opened.ok) throw openProblem(file, opened.failure, CITY_FORMAT)
  return opened.db
}

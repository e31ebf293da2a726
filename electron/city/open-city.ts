import { chmodSync, copyFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { CaseProblem } from '@shared/outcome'
import type { CityHead } from '@shared/replies/city-desk'
import { CITY_ENDING, freeName, libraryFolder } from '../library'
import type { Surroundings } from '../store/clock'
import { sha256 } from '../store/hash'
import { CitySession } from './session'

/** A city file that cannot be written is still opened for reading and printing. */
export function openCityForWorkOrReading(file: string, around: Surroundings): CitySession {
  try {
    return CitySession.open(file, 'write', around)
  } catch (error) {
    if (error instanceof CaseProblem && error.code === 'read-only')
      return CitySession.open(file, 'read', around)
    throw error
  }
}

/** Takes a city file from elsewhere into the library as a copy that opens; one that is there already is used as it is. */
export function adoptCity(home: string, file: string, around: Surroundings): string {
  const library = libraryFolder(home)
  if (dirname(resolve(file)) === resolve(library)) return file
  CitySession.open(file, 'read', around).close()
  const copy = freeName(join(library, basename(file)))
  copyFileSync(file, copy)
  // A copy from a read-only stick or folder would be read-only itself.
  chmodSync(copy, 0o644)
  return copy
}

/** Which city file it is; its name is all that it says of itself. */
export const cityHead = ({ file, fileName, readOnly }: CitySession): CityHead => ({
  key: sha256(file),
  name: fileName.slice(0, -CITY_ENDING.length).replace(/_市级汇总_/, ' '),
  fileName,
  readOnly,
})

import { openCityForWorkOrReading } from '../city/open-city'
import { CitySession } from '../city/session'
import type { CliTools } from './command'

/** Opens the city file that a command names, hands it over and closes it, whatever happens. */
export async function withCity<T>(
  file: string,
  mode: 'write' | 'read',
  { around }: CliTools,
  work: (session: CitySession) => T | Promise<T>,
): Promise<T> {
  return closing(CitySession.open(file, mode, around), work)
}

/** The same for work where the file can be written, else for reading. */
export async function withCityIfPossible<T>(
  file: string,
  { around }: CliTools,
  work: (session: CitySession) => T | Promise<T>,
): Promise<T> {
  return closing(openCityForWorkOrReading(file, around), work)
}

async function closing<T>(session: CitySession, work: (session: CitySession) => T | Promise<T>): Promise<T> {
  try {
    return await work(session)
  } finally {
    session.close()
  }
}

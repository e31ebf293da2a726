import { CitySession } from '../city/session'
import type { CliTools } from './command'

/** Opens the city file that a command names, hands it over and closes it, whatever happens. */
export async function withCity<T>(
  file: string,
  mode: 'write' | 'read',
  { around }: CliTools,
  work: (session: CitySession) => T | Promise<T>,
): Promise<T> {
  const session = CitySession.open(file, mode, around)
  try {
    return await work(session)
  } finally {
    session.close()
  }
}

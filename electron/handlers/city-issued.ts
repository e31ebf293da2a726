import { basename } from 'node:path'
import type { CityEditValue } from '@shared/city/edits'
import { changesSince, type IssuedReport, WORDED } from '@shared/city/issued'
import type { IssuedView } from '@shared/replies/city-desk'
import type { ReportFile } from '@shared/replies/papers'
import type { CitySession } from '../city/session'
import { canonicalJson, sha256 } from '../store/hash'

type Standing = Pick<CityEditValue<'issued'>, 'towns' | 'wording'>

/** What a report that is made now is made of. */
export function standingOf(city: CitySession): Standing {
  const cells = WORDED.map((kind) =>
    Object.fromEntries([...city.cells[kind]].map(([key, { value }]) => [key, value])),
  )
  return {
    towns: city.towns().map(({ caseId, stateHash }) => ({ caseId, stateHash })),
    wording: sha256(canonicalJson(cells)),
  }
}

/** Notes in the city file that its report went out in these files, made of what stood when they were begun. */
export function recordIssue(
  city: CitySession,
  actor: string,
  as: Standing,
  files: readonly ReportFile[],
): void {
  const key = String(city.cells.issued.size + 1)
  const written = files.map(({ path, sha256: hash }) => ({ name: basename(path), sha256: hash }))
  city.edit(actor, [{ kind: 'issued', key, value: { ...as, files: written } }])
}

/** Every time that the report went out, the last first; of that one what changed since. */
export function issuedReports(city: CitySession): IssuedView[] {
  const all = [...city.cells.issued].map(
    ([key, { value, by, at }]): IssuedReport => ({ ...value, number: Number(key), by, at }),
  )
  const now = { towns: city.towns(), wording: standingOf(city).wording }
  return all
    .sort((a, b) => b.number - a.number)
    .map(({ number, by, at, files, towns, ...rest }, index) => ({
      ...{ number, by, at, files: files.map(({ name }) => name), towns: towns.length },
      changes: index === 0 ? changesSince({ towns, ...rest }, now) : [],
    }))
}

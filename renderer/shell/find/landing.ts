import { TOWNSHIP } from '@shared/case/subject'
import type { FindHit } from '@shared/find'
import type { Place } from '@shared/place'
import type { Panel } from '../../desk/place'

/** Where a hit leads from here: a criterion of the enterprises' form to the enterprise at hand, not to the town's sheet. */
export function landingOf({ kind, place }: FindHit, now: Place): Partial<Place> {
  const needsEnterprise = kind === 'criterion' && place.subject === undefined && now.subject === TOWNSHIP
  return needsEnterprise ? { ...place, subject: null } : place
}

/** The part of the people view that shows the hit. */
export const panelOf = ({ kind }: FindHit): Panel =>
  kind === 'finding' || kind === 'person' ? (kind === 'finding' ? 'findings' : 'people') : null

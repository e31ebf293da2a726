import type { CaseEvent } from '../events'

/** Tells of an event that came in whether a seal stands that does not know it: it is kept, listed and not counted. */
export type IsLate = (event: CaseEvent) => boolean

/** Where nothing is sealed, nothing is late. */
export const nothingSealed: IsLate = () => false

import { render } from '../../electron/report/render'
import type { Typesetter } from '../../electron/report/typesetter'

/** Sets a report where it is asked for, in the test's own thread. */
export const typesetHere: Typesetter = (job) => render(job)

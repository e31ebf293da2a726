import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as (options: { type: 'minor' | 'major' }) => void

/**
 * Gives back at once what a town needed that is done with: `minor` what was read a moment ago, `major` everything. Left to
 * itself V8 counts objects and hardly the bytes that they stand for, so that memory would grow with the towns.
 */
export const collectGarbage = (type: 'minor' | 'major'): void => collect({ type })

import { join } from 'node:path'
import { makeSample } from '../../electron/handlers/sample'
import { makeSeal, reopenSeal } from '../../electron/handlers/seals'
import type { CaseSession } from '../../electron/session'
import { ACTOR, type CaseFile, resources } from './case-file'
import { testSurroundings } from './surroundings'
import { typesetHere } from './typeset'

export const SIGNERS = ['陈砚秋', '林昇堃']

/** The sample town, in the middle of 督导核实. */
export async function sampleCase(folder: string): Promise<CaseFile> {
  const file = join(folder, '示例.duhe')
  const around = testSurroundings()
  await makeSample(file, { resources, around, typeset: typesetHere })
  around.setClock(new Date('2024-12-06T01:00:00Z'))
  return { file, around }
}

export const sealAssistance = (session: CaseSession) =>
  makeSeal(session, ACTOR, { phase: 'assistance', signers: SIGNERS })

/** A seal that was opened again and made anew, beside one of another phase. */
export function makeSealed(session: CaseSession): void {
  makeSeal(session, ACTOR, { phase: 'selfAssessment', signers: ['林昇堃'] })
  sealAssistance(session)
  reopenSeal(session, ACTOR, { phase: 'assistance', names: SIGNERS, reason: '第2条整改时限写错' })
  sealAssistance(session)
}

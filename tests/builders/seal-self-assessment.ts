import { sheetEntity } from '@shared/entity'
import type { Change } from '@shared/events'
import { makeSeal } from '../../electron/handlers/seals'
import { signSheet } from '../../electron/handlers/signatures'
import type { CaseSession } from '../../electron/session'
import { ACTOR, sheetKey } from './case-file'

/** Signs and seals a 自评 in which everything is answered; a seal asks why, where a township's score is not that of the enterprises' figures. */
export function sealSelfAssessment(session: CaseSession) {
  const key = sheetKey('T', 'selfAssessment')
  const { criteria } = session.assessment().township.sheets.selfAssessment!.score
  const explained = criteria.map(({ id, deduction }): Change => {
    const body = { kind: 'scored', deduction: deduction ?? 0, reason: '按台账核定', basis: null } as const
    return { kind: 'score-set', entity: sheetEntity(key), item: id, body }
  })
  session.write(ACTOR, explained)
  signSheet(session, ACTOR, { key, name: ACTOR })
  return makeSeal(session, ACTOR, { phase: 'selfAssessment', signers: [ACTOR] })
}

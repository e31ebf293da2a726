import { z } from 'zod'
import { answerBody } from '../events'
import type { ScoreSaved, ScoreVersion, SheetView } from '../replies'
import type { RubricForm } from '../rubric'
import { call, criterionId, personName, sheetKey } from './call'

/** The forms, and the scores on them. */
export const sheetsCalls = {
  'rubric.read': call(z.object({ subject: z.enum(['enterprise', 'township']) })).returns<RubricForm>(),
  'sheet.read': call(sheetKey).returns<SheetView>(),
  'sheet.fillFull': call(sheetKey).returns<SheetView>(),
  'score.set': call(
    z.object({ key: sheetKey, criterion: criterionId, answer: answerBody }),
  ).returns<ScoreSaved>(),
  'score.history': call(z.object({ key: sheetKey, criterion: criterionId })).returns<ScoreVersion[]>(),
  'sheet.sign': call(z.object({ key: sheetKey, name: personName })).returns<{ event: string }>(),
} as const

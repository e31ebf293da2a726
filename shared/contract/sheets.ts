import { z } from 'zod'
import { answerBody, givenAnswer } from '../events'
import type { ScoreSaved, ScoreVersion, SheetView } from '../replies/sheet'
import type { RubricForm } from '../rubric'
import type { Findable } from '../typed-match'
import { call, criterionId, personName, sheetKey } from './call'

const form = z.enum(['enterprise', 'township'])

/** The forms, and the scores on them. */
export const sheetsCalls = {
  'rubric.read': call(z.object({ subject: form })).returns<RubricForm>(),
  'rubric.initials': call(z.object({ subject: form })).returns<Readonly<Record<string, string>>>(),
  'sheet.read': call(sheetKey).returns<SheetView>(),
  'sheet.fillFull': call(sheetKey).returns<SheetView>(),
  'sheet.paste': call(
    z.object({
      key: sheetKey,
      answers: z
        .array(z.object({ criterion: criterionId, answer: givenAnswer }))
        .min(1)
        .max(100),
    }),
  ).returns<SheetView>(),
  'phrase.list': call(z.object({ key: sheetKey, criterion: criterionId })).returns<Findable[]>(),
  'score.set': call(
    z.object({ key: sheetKey, criterion: criterionId, answer: answerBody }),
  ).returns<ScoreSaved>(),
  'score.history': call(z.object({ key: sheetKey, criterion: criterionId })).returns<ScoreVersion[]>(),
  'sheet.sign': call(z.object({ key: sheetKey, name: personName })).returns<{ event: string }>(),
} as const

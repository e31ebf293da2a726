import type { Answer, Sheet } from '../case/sheet'
import { plainWording, wordingsOf } from './wording'

/** What a sheet says of a criterion that did not simply get full points. */
export interface Detail {
  /** In 1/100 point; not applicable is a detail of its own. */
  deduction: number | 'notApplicable'
  /** Wordings that say nearly the same have the same number. */
  wording: number
}

export interface DetailedSheet {
  sheet: Sheet
  details: ReadonlyMap<string, Detail>
  /** The same for two sheets whose details are the same. */
  fingerprint: string
}

const isDetail = (answer: Answer) => answer.kind === 'notApplicable' || answer.deduction > 0
const wordsOf = ({ reason }: Answer) => plainWording(reason ?? '')

/** The details of every sheet that has any, with reasons that are alike recognised criterion by criterion. */
export function detailedSheets(sheets: readonly Sheet[]): DetailedSheet[] {
  const texts = new Map<string, string[]>()
  for (const { answers } of sheets)
    for (const [criterion, answer] of answers)
      if (isDetail(answer)) texts.set(criterion, [...(texts.get(criterion) ?? []), wordsOf(answer)])
  const wordings = new Map([...texts].map(([criterion, each]) => [criterion, wordingsOf(each)]))
  return sheets
    .map((sheet) => {
      const details = new Map<string, Detail>()
      for (const [criterion, answer] of sheet.answers)
        if (isDetail(answer))
          details.set(criterion, {
            deduction: answer.kind === 'notApplicable' ? answer.kind : answer.deduction,
            wording: wordings.get(criterion)!.get(wordsOf(answer))!,
          })
      return { sheet, details, fingerprint: fingerprintOf(details) }
    })
    .filter(({ details }) => details.size > 0)
}

const fingerprintOf = (details: ReadonlyMap<string, Detail>): string =>
  [...details]
    .map(([criterion, { deduction, wording }]) => `${criterion} ${deduction} ${wording}`)
    .sort()
    .join('\n')

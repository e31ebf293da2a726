import { z } from 'zod'
import enterprise from '../../resources/measures/enterprise.json'
import township from '../../resources/measures/township.json'
import { phrasesOf } from '../phrases'
import type { FormName } from '../report/source'
import { daysLater } from './beijing-day'
import type { CityResult, CommonIssue, CriterionResult, ProminentIssue } from './city-result'

const measure = z.object({
  /** What is organised against a problem that many have; what each of them does stands in the phrases. */
  measure: z.string().min(1).max(500),
  who: z.string().min(1).max(100),
  days: z.number().int().min(1).max(365),
})

/** Measures by criterion id, for each form. */
const measureLibrary = z.record(z.enum(['enterprise', 'township']), z.record(z.string(), measure))

export type LibraryMeasure = z.infer<typeof measure>
export type MeasureLibrary = Readonly<Record<FormName, Readonly<Record<string, LibraryMeasure>>>>

/** The measures that are shipped with the program. */
export const SHIPPED_MEASURES: MeasureLibrary = measureLibrary.parse({ enterprise, township })

/** What somebody chose for an issue in the place of the library's words; it stays over every consolidation. */
export const chosenMeasure = z.object({
  issue: z.string().min(1).max(300),
  measure: z.string().min(1).max(500).nullable(),
  who: z.string().min(1).max(100).nullable(),
  /** ISO day. */
  due: z.iso.date().nullable(),
  /** Left out of the report. */
  isDropped: z.boolean(),
})

export type ChosenMeasure = z.infer<typeof chosenMeasure>

export interface ProposedMeasure {
  /** What it is against, the same over every consolidation. */
  issue: string
  kind: CommonIssue['kind'] | ProminentIssue['kind']
  criterion: CriterionResult
  /** The town of a problem of one town; null for the others. */
  town: string | null
  caseId: string | null
  measure: string
  who: string
  /** ISO day. */
  due: string
  isChosen: { measure: boolean; who: boolean; due: boolean }
  isDropped: boolean
  /** What each enterprise or town does by itself; null where the phrases have none. */
  own: string | null
}

/** The name of an issue: what it is about, never where it stands. */
export function issueName(issue: CommonIssue | ProminentIssue): string {
  const { form, key } = issue.criterion
  return issue.kind === 'town' ? `town/${issue.caseId}/${key}` : `${issue.kind}/${form}/${key}`
}

/**
 * A measure for each common and each prominent issue, in the order of the result: the chosen words where there are any,
 * else the library's, due so many days after the day of the result. An issue whose criterion the library does not know
 * has only what was chosen.
 */
export function proposeMeasures(
  city: CityResult,
  library: MeasureLibrary,
  chosen: readonly ChosenMeasure[],
): ProposedMeasure[] {
  const byIssue = new Map(chosen.map((each) => [each.issue, each]))
  const issues = [...city.common, ...city.townshipCommon, ...city.prominent]
  return issues.flatMap((issue) => {
    const name = issueName(issue)
    const proposed = proposal(issue, library, byIssue.get(name) ?? null, city.asOf)
    return proposed ? [{ issue: name, kind: issue.kind, ...proposed }] : []
  })
}

function proposal(
  issue: CommonIssue | ProminentIssue,
  library: MeasureLibrary,
  chosen: ChosenMeasure | null,
  asOf: string,
): Omit<ProposedMeasure, 'issue' | 'kind'> | null {
  const { criterion } = issue
  const shipped = Object.hasOwn(library[criterion.form], criterion.id)
    ? library[criterion.form][criterion.id]!
    : null
  const words = chosen?.measure ?? shipped?.measure
  if (!words) return null
  const town = issue.kind === 'town' ? issue.town : null
  return {
    criterion,
    town,
    caseId: issue.kind === 'town' ? issue.caseId : null,
    measure: words,
    who: chosen?.who ?? whoseOf(shipped, town),
    due: chosen?.due ?? daysLater(asOf, shipped?.days ?? DEFAULT_DAYS),
    isChosen: {
      measure: chosen !== null && chosen.measure !== null,
      who: chosen !== null && chosen.who !== null,
      due: chosen !== null && chosen.due !== null,
    },
    isDropped: chosen?.isDropped ?? false,
    own: phrasesOf(criterion.form, criterion.id)?.measure ?? null,
  }
}

const DEFAULT_DAYS = 30
const EVERY_TOWN = '各镇（街道）'

/** What every town does against a common problem, the one town does against its own. */
function whoseOf(shipped: LibraryMeasure | null, town: string | null): string {
  const who = shipped?.who ?? `${EVERY_TOWN}安办`
  return town === null ? who : who.replace(EVERY_TOWN, town)
}

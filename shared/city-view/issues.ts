import type { CityCell, CityEditValue } from '../city/edits'
import type { CityResult, CommonIssue, ProminentIssue } from '../consolidation/city-result'
import {
  type ChosenMeasure,
  issueName,
  type MeasureLibrary,
  type ProposedMeasure,
  proposeMeasures,
} from '../consolidation/measures'
import { assertNever } from '../outcome'
import type { CityIssues, IssueView, MeasureView } from '../replies/city-desk'
import { criterionName, headOf } from './criterion-head'
import { commonWords, fewIssueWords, proofWords, townIssueWords } from './issue-words'

type Measures = ReadonlyMap<string, CityCell<CityEditValue<'measure'>>>

/** What the office wrote, as the proposals take it: an empty field leaves the library's word. */
export const chosenMeasures = (measures: Measures): ChosenMeasure[] =>
  [...measures].map(
    ([
      issue,
      {
        value: { text, responsible, due },
      },
    ]) => ({
      ...{ issue, measure: text, who: responsible || null, due },
      isDropped: false,
    }),
  )

/** The problems of the city with their evidence in words and their measures beside them. */
export function issuesOf(
  city: CityResult,
  measures: Measures,
  library: MeasureLibrary,
): Pick<CityIssues, 'common' | 'townshipCommon' | 'prominent'> {
  const proposed = new Map(
    proposeMeasures(city, library, chosenMeasures(measures)).map((each) => [each.issue, each]),
  )
  const view = (issue: CommonIssue | ProminentIssue): IssueView => {
    const key = issueName(issue)
    return { key, ...evidenceOf(issue, city.tests), measure: measureOf(proposed.get(key), measures.get(key)) }
  }
  return {
    common: city.common.map(view),
    townshipCommon: city.townshipCommon.map(view),
    prominent: city.prominent.map(view),
  }
}

function evidenceOf(issue: CommonIssue | ProminentIssue, tests: number): Omit<IssueView, 'key' | 'measure'> {
  const criterion = headOf(issue.criterion)
  switch (issue.kind) {
    case 'common':
      return {
        ...{ kind: 'common', criterion, town: null, evidence: commonWords(issue), proof: null },
        isSmall: criterion.form === 'enterprise' && issue.share.isSmall,
        examples: issue.examples,
      }
    case 'town':
      return {
        ...{ kind: 'town', criterion, town: { caseId: issue.caseId, name: issue.town } },
        ...{ evidence: townIssueWords(issue), proof: proofWords(issue, tests) },
        ...{ isSmall: issue.here.isSmall, examples: issue.examples },
      }
    case 'few':
      return {
        ...{ kind: 'few', criterion, town: null, evidence: fewIssueWords(issue), proof: null },
        ...{ isSmall: false, examples: issue.enterprises },
      }
    default:
      return assertNever(issue)
  }
}

const measureOf = (
  proposed: ProposedMeasure | undefined,
  written: CityCell<CityEditValue<'measure'>> | undefined,
): MeasureView => ({
  text: proposed?.measure ?? '',
  responsible: proposed?.who ?? '',
  due: proposed?.due ?? null,
  own: proposed?.own ?? null,
  by: written?.by ?? null,
  at: written?.at ?? null,
})

/** What a problem is called where it stands alone. */
export const issueTitle = (issue: CommonIssue | ProminentIssue): string =>
  issue.kind === 'town' ? `${issue.town}：${criterionName(issue.criterion)}` : criterionName(issue.criterion)

import type { CityCell, CityEditValue } from '../city/edits'
import type { CityResult, CommonIssue, ProminentIssue } from '../consolidation/city-result'
import { assertNever } from '../outcome'
import type { CityIssues, IssueView, MeasureView } from '../replies/city-desk'
import { criterionName, headOf } from './criterion-head'
import { commonWords, fewIssueWords, proofWords, townIssueWords } from './issue-words'

type Measures = ReadonlyMap<string, CityCell<CityEditValue<'measure'>>>
type Proposal = MeasureView['proposed']

/** The problems of the city with their evidence in words and their measures beside them. */
export function issuesOf(
  { common, townshipCommon, prominent, tests }: CityResult,
  measures: Measures,
  propose: (issue: CommonIssue | ProminentIssue) => Proposal,
): Pick<CityIssues, 'common' | 'townshipCommon' | 'prominent'> {
  const view = (issue: CommonIssue | ProminentIssue): IssueView => {
    const key = measureKey(issue)
    return { key, ...evidenceOf(issue, tests), measure: measureOf(measures.get(key), propose(issue)) }
  }
  return {
    common: common.map(view),
    townshipCommon: townshipCommon.map(view),
    prominent: prominent.map(view),
  }
}

/** A common problem is met once for the city; one of a town has a measure of its own beside it. */
export const measureKey = (issue: CommonIssue | ProminentIssue): string =>
  issue.kind === 'town' ? `${issue.criterion.key}/${issue.caseId}` : issue.criterion.key

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

const measureOf = (cell: CityCell<CityEditValue<'measure'>> | undefined, proposed: Proposal): MeasureView =>
  cell ? { ...cell.value, proposed, by: cell.by, at: cell.at } : { ...proposed, proposed, by: null, at: null }

/** What a problem is called where it stands alone. */
export const issueTitle = (issue: CommonIssue | ProminentIssue): string =>
  issue.kind === 'town' ? `${issue.town}：${criterionName(issue.criterion)}` : criterionName(issue.criterion)

import type { CityResult, CommonIssue, ProminentIssue } from '../consolidation/city-result'
import type { SettingsTrial } from '../replies/city-desk'
import { issueTitle } from './issues'

type Issues = readonly (CommonIssue | ProminentIssue)[]

/** What other settings make of the same towns. */
export const settingsTrial = (now: CityResult, then: CityResult): SettingsTrial => ({
  common: changeOf(commonOf(now), commonOf(then)),
  prominent: changeOf(now.prominent, then.prominent),
})

const commonOf = ({ common, townshipCommon }: CityResult): Issues => [...common, ...townshipCommon]

function changeOf(now: Issues, then: Issues) {
  const [before, after] = [now, then].map((issues) => issues.map(issueTitle))
  return {
    before: before!.length,
    after: after!.length,
    added: after!.filter((title) => !before!.includes(title)),
    gone: before!.filter((title) => !after!.includes(title)),
  }
}

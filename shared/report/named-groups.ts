import type { SubjectAssessment } from '../assessment'
import { type Group, groupByClass, groupByIndustry } from '../groups'
import type { Words } from '../report'
import { INDUSTRY_UNKNOWN } from '../text.zh'
import { quote, words } from './figures'
import type { Who } from './source'

/** A group with its name as it is printed and the question that finds its members again. */
export interface NamedGroup {
  name: Words
  who: Who
  members: Group['members']
}

export const byClass = (enterprises: readonly SubjectAssessment[]): NamedGroup[] =>
  groupByClass(enterprises).map(({ name, members }) => ({ name, who: { class: name }, members }))

export const byIndustry = (enterprises: readonly SubjectAssessment[]): NamedGroup[] =>
  groupByIndustry(enterprises).map((group) => ({
    name: industryName(group),
    who: { industry: group.name },
    members: group.members,
  }))

/** The industry as its enterprises wrote it. */
function industryName({ name, members }: Group): Words {
  if (name === INDUSTRY_UNKNOWN) return name
  return words`${quote(name, { from: 'fact', subject: members[0]!.id, fact: 'industry' })}`
}

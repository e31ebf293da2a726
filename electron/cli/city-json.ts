import type {
  CityResult,
  CommonIssue,
  ProminentIssue,
  Totals,
  TownResult,
} from '@shared/consolidation/city-result'
import { byPhase } from '@shared/consolidation/sums'
import type { Sum } from '@shared/groups'
import { pointsToNumber } from '@shared/points'

/** The city's result as the command line prints it: points and shares as decimal numbers, means unrounded. */
export const cityJson = ({
  towns,
  common,
  townshipCommon,
  prominent,
  totals,
  random,
  unmatched,
  notes,
  asOf,
}: CityResult) => ({
  asOf,
  towns: towns.map(townJson),
  common: common.map(commonJson),
  townshipCommon: townshipCommon.map(commonJson),
  prominent: prominent.map(prominentJson),
  totals: totalsJson(totals),
  random: randomJson(random),
  unmatched: unmatched.map(({ form, id, text, towns: where }) => ({
    ...{ form, criterion: id, text, towns: where.map(({ town }) => town) },
  })),
  notes: notes.map(({ text }) => text),
})

const mean = ({ sum, count }: Sum) => (count === 0 ? null : pointsToNumber(sum) / count)

const totalsJson = ({ enterprises, means, verdicts, orders, benchmarks }: Totals) => ({
  enterprises,
  means: byPhase((phase) => mean(means[phase])),
  ...verdicts,
  orders: { raised: orders.raised, closed: orders.closed, open: orders.open, overdue: orders.overdue },
  benchmarks: benchmarks.isNew,
})

const townJson = ({ name, caseId, ...town }: TownResult) => ({ town: name, caseId, ...totalsJson(town) })

const randomJson = ({ missing, sentence: _, ...random }: CityResult['random']) => ({
  ...random,
  missing: missing.map(({ town }) => town),
})

const commonJson = ({ criterion, towns, enterprises, share }: CommonIssue) => ({
  ...{ criterion: criterion.id, text: criterion.text, towns, enterprises },
  share: share.whole === 0 ? null : share.part / share.whole,
})

function prominentJson(issue: ProminentIssue) {
  const { id, text } = issue.criterion
  if (issue.kind === 'few')
    return {
      ...{ kind: issue.kind, criterion: id, text },
      enterprises: issue.enterprises.map(({ town, subject, name }) => ({ town, subject, name })),
    }
  const { kind, town, here, elsewhere, p, corrected, z } = issue
  const share = here.part / here.whole
  return {
    kind,
    criterion: id,
    text,
    town,
    share,
    elsewhere: elsewhere.part / elsewhere.whole,
    p,
    corrected,
    z,
  }
}

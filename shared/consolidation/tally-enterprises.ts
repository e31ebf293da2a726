import type { ScoredPhase } from '../case/phase'
import type { Rubric } from '../rubric'
import { completeTotal, drawnFirsts, isHandPicked } from './subject-sheets'
import { sumOf } from './sums'
import { criteriaLosses } from './tally-criteria'
import type { SubjectSummary } from './town-summary'
import type { GroupTally, PhaseSums, ReverifiedTally, VerdictTally } from './town-tally'

/** 自评 and 帮扶 of everyone; 核实 the first of those drawn; 复核 of everyone but the hand-picked. */
export function phaseSums(enterprises: readonly SubjectSummary[]): PhaseSums {
  const totals = (of: readonly SubjectSummary[], phase: ScoredPhase) =>
    sumOf(of.flatMap((each) => completeTotal(each, phase) ?? []))
  return {
    selfAssessment: totals(enterprises, 'selfAssessment'),
    assistance: totals(enterprises, 'assistance'),
    verification: sumOf(drawnFirsts(enterprises).map(({ compared }) => compared)),
    recheck: totals(
      enterprises.filter((each) => !isHandPicked(each)),
      'recheck',
    ),
  }
}

/** 一致 or not by the sheets of record, hand-picked ones too: they are counted, never averaged. */
export function verdictTally(enterprises: readonly SubjectSummary[]): VerdictTally {
  const compared = enterprises.filter(({ verdict }) => verdict !== null)
  return {
    compared: compared.length,
    inconsistent: compared.filter(({ verdict }) => verdict !== 'consistent').length,
    reassist: compared.filter(({ verdict }) => verdict === 'reassist').length,
  }
}

export function groupTally(
  name: string,
  members: readonly SubjectSummary[],
  rubric: Rubric,
  keys: ReadonlyMap<string, string>,
): GroupTally {
  const drawn = drawnFirsts(members)
  return {
    name,
    enterprises: members.length,
    means: phaseSums(members),
    verdicts: verdictTally(members),
    inflation: sumOf(drawn.map(({ baseline, compared }) => baseline - compared)),
    criteria: criteriaLosses(rubric, keys, members),
  }
}

/** First and last complete round of the enterprises that were verified more than once. */
export function reverifiedTally(enterprises: readonly SubjectSummary[]): ReverifiedTally {
  const again = enterprises.flatMap(({ rounds }) => {
    const complete = rounds.filter(({ unanswered }) => unanswered === 0)
    const [first, last] = [complete[0], complete.at(-1)]
    return first && last && first !== last ? [{ first, last }] : []
  })
  return {
    count: again.length,
    before: again.reduce((sum, { first }) => sum + first.total, 0),
    after: again.reduce((sum, { last }) => sum + last.total, 0),
    settled: again.filter(({ last }) => last.verdict === 'consistent').length,
  }
}

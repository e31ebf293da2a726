import type { Assessment } from '../assessment'
import { BENCHMARK_TIERS, FINDING_KINDS } from '../case/action'
import { PHASES, type Phase } from '../case/phase'
import { STEPS } from '../phases'
import { randomPartOf } from '../statistics/random-part'
import { beijingDay } from './beijing-day'
import { subjectSummaries } from './summarise-subject'
import type { PhaseEntry, RandomSummary, TownSummary } from './town-summary'

/**
 * What the city keeps of a town, from its whole record compared by 自评 and 核实; `entered` are the entries into phases
 * that its history holds, in any order.
 */
export function summariseTown(assessment: Assessment, entered: readonly PhaseEntry[] = []): TownSummary {
  const { record, tolerance, subjects } = assessment
  const { caseId, plan, rubrics } = record.identity
  const { town, county, city, enterpriseBase } = record.township
  const entries = [...entered].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return {
    caseId,
    plan,
    town,
    county,
    city,
    enterpriseBase,
    phase: record.phase,
    rubrics: { enterprise: rubrics.enterprise, township: rubrics.township },
    tolerance: { ...tolerance },
    isToleranceDeclared: record.declaredTolerance !== null,
    subjects: subjectSummaries(assessment),
    random: randomSummary(assessment),
    draws: record.draws.length,
    orders: record.orders.map(({ subject, round, raisedAt, due, closed }) => ({
      subject,
      round,
      raisedAt,
      due,
      closedAt: closed?.at ?? null,
    })),
    benchmarks: benchmarkCounts(assessment),
    findings: countsOf(FINDING_KINDS, (kind) => record.findings.filter((each) => each.kind === kind).length),
    entered: entries,
    finished: countsOf(PHASES, (phase) => finishedOn(phase, entries)),
    reportIssuedAt: record.reportIssuedAt,
    conflicts: record.conflicts.length,
    undecided: subjects.reduce((sum, each) => sum + each.undecided.length, 0),
  }
}

const countsOf = <Key extends string, Value>(keys: readonly Key[], of: (key: Key) => Value) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value>

const benchmarkCounts = ({ record: { benchmarks } }: Assessment) =>
  countsOf(BENCHMARK_TIERS, (tier) => {
    const ofTier = benchmarks.filter((each) => each.tier === tier)
    return { total: ofTier.length, isNew: ofTier.filter(({ isNew }) => isNew).length }
  })

/** The day of the first entry into any later step. */
function finishedOn(phase: Phase, entries: readonly PhaseEntry[]): string | null {
  const left = entries.find((entry) => STEPS.indexOf(entry.phase) > STEPS.indexOf(phase))
  return left ? beijingDay(left.at) : null
}

function randomSummary(assessment: Assessment): RandomSummary | null {
  const part = randomPartOf(assessment)
  if (!part) return null
  const { drawNo, seed, frameHash, strata, picked } = part.draw
  return {
    drawNo,
    seed,
    frameHash,
    N: strata.reduce((sum, { size }) => sum + size, 0),
    picked: picked.length,
    n: part.verified.length,
    found: part.verified.filter(({ isInconsistent }) => isInconsistent).length,
  }
}

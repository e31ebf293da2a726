import { TOWNSHIP } from '../case/subject'
import { compareCodeUnits } from '../code-units'
import type { Sha256 } from '../draw'
import { ENTERPRISE_CLASSES } from '../enterprise-class'
import type { Rubric, Rubrics } from '../rubric'
import { CLASS_UNKNOWN, className, INDUSTRY_UNKNOWN } from '../text.zh'
import { type FormKeys, formKeys } from './criterion-keys'
import { completeTotal, drawnFirsts, inForce, isHandPicked } from './subject-sheets'
import { byPhase, momentsOf } from './sums'
import { criterionTallies, sectionTallies } from './tally-criteria'
import { groupTally, phaseSums, reverifiedTally, verdictTally } from './tally-enterprises'
import { orderTally } from './tally-orders'
import type { SubjectSummary, TownSummary } from './town-summary'
import type { GroupTally, TownTally } from './town-tally'

/** Folds a town into sums, with the town's own forms; the size of the result does not grow with the enterprises. */
export function tallyTown(summary: TownSummary, rubrics: Rubrics, sha256: Sha256): TownTally {
  const township = summary.subjects.find(({ id }) => id === TOWNSHIP) ?? null
  const enterprises = summary.subjects.filter(({ id }) => id !== TOWNSHIP)
  const keys = {
    enterprise: formKeys(rubrics.enterprise, sha256),
    township: formKeys(rubrics.township, sha256),
  }
  const groupsBy = (nameOf: (each: SubjectSummary) => string) =>
    [...Map.groupBy(enterprises, nameOf)].map(([name, members]) =>
      groupTally(name, members, rubrics.enterprise, keys.enterprise.criteria),
    )
  return {
    ...standingOf(summary),
    enterprises: enterprises.length,
    inForce: byPhase((phase) => enterprises.filter((each) => inForce(each)?.phase === phase).length),
    added: enterprises.filter(isHandPicked).length,
    township: byPhase((phase) => completeTotal(township, phase)),
    townshipInForce: (township && inForce(township)?.phase) ?? null,
    means: phaseSums(enterprises),
    verdicts: verdictTally(enterprises),
    drawn: drawnTally(enterprises),
    forms: {
      enterprise: formTally(rubrics.enterprise, keys.enterprise, enterprises),
      township: formTally(rubrics.township, keys.township, township ? [township] : []),
    },
    classes: groupsBy((each) => className(each.class)).sort(byClassOrder),
    industries: groupsBy((each) => each.industry ?? INDUSTRY_UNKNOWN).sort(byName),
    reverified: reverifiedTally(enterprises),
    orders: orderTally(summary.orders),
  }
}

/** What the city keeps of the town as it is. */
function standingOf(summary: TownSummary) {
  const { subjects: _, orders: __, entered: ___, reportIssuedAt, benchmarks, findings, ...kept } = summary
  return {
    ...kept,
    benchmarks: benchmarks.benchmark,
    findings: Object.values(findings).reduce((sum, each) => sum + each, 0),
    isReported: reportIssuedAt !== null,
  }
}

function drawnTally(enterprises: readonly SubjectSummary[]): TownTally['drawn'] {
  const drawn = drawnFirsts(enterprises)
  return {
    self: momentsOf(drawn.map(({ baseline }) => baseline)),
    verified: momentsOf(drawn.map(({ compared }) => compared)),
    inflation: momentsOf(drawn.map(({ baseline, compared }) => baseline - compared)),
    changed: drawn.reduce((sum, { changed }) => sum + changed.length, 0),
  }
}

const formTally = (rubric: Rubric, keys: FormKeys, subjects: readonly SubjectSummary[]) => ({
  criteria: criterionTallies(rubric, keys, subjects),
  sections: sectionTallies(rubric, keys, subjects),
})

const byName = (a: GroupTally, b: GroupTally) => compareCodeUnits(a.name, b.name)

/** 规上, 中等, 小微, and those without a class last. */
export const CLASS_ORDER: readonly string[] = [...ENTERPRISE_CLASSES.map(className), CLASS_UNKNOWN]
const byClassOrder = (a: GroupTally, b: GroupTally) =>
  CLASS_ORDER.indexOf(a.name) - CLASS_ORDER.indexOf(b.name)

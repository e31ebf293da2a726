import type { SubjectAssessment } from './assessment'
import { type Phase, SCORED_PHASES } from './case/phase'
import type { ScoredSheet } from './comparison'
import { ENTERPRISE_CLASSES } from './enterprise-class'
import { type Points, sumPoints } from './points'
import { CLASS_UNKNOWN, className, INDUSTRY_UNKNOWN } from './text.zh'

/** A sum and how many went into it; the mean is the one over the other, rounded only where it is shown. */
export interface Sum {
  sum: Points
  count: number
}

export interface Group {
  name: string
  members: readonly SubjectAssessment[]
}

/** Enterprises by 规上, 中等, 小微, in this order, and those without a class last; empty groups are left out. */
export function groupByClass(enterprises: readonly SubjectAssessment[]): Group[] {
  const order = [...ENTERPRISE_CLASSES.map(className), CLASS_UNKNOWN]
  return groupBy(enterprises, (each) => className(each.enterprise?.class ?? null)).sort(
    (a, b) => order.indexOf(a.name) - order.indexOf(b.name),
  )
}

/** Enterprises by industry, the largest group first. */
export function groupByIndustry(enterprises: readonly SubjectAssessment[]): Group[] {
  return groupBy(enterprises, (each) => each.enterprise?.industry ?? INDUSTRY_UNKNOWN).sort(
    (a, b) => b.members.length - a.members.length || (a.name < b.name ? -1 : 1),
  )
}

function groupBy(
  members: readonly SubjectAssessment[],
  nameOf: (member: SubjectAssessment) => string,
): Group[] {
  return [...Map.groupBy(members, nameOf)].map(([name, each]) => ({ name, members: each }))
}

/** The complete sheets of a phase: those without an unanswered criterion. */
export function completeSheets(members: readonly SubjectAssessment[], phase: Phase) {
  return members.flatMap((member) => {
    const sheet = member.sheets[phase]
    return sheet && sheet.score.unanswered === 0 ? [{ member, score: sheet.score }] : []
  })
}

/** The sum of totals over the complete sheets of a phase. */
export function sumTotals(members: readonly SubjectAssessment[], phase: Phase): Sum {
  const sheets = completeSheets(members, phase)
  return { sum: sumPoints(sheets.map(({ score }) => score.total)), count: sheets.length }
}

/** The sheet in force: the complete one of the furthest phase, since 核实 outweighs 帮扶 and 帮扶 the 自评. */
export function sheetInForce({ sheets }: SubjectAssessment): ScoredSheet | null {
  const complete = SCORED_PHASES.filter((phase) => sheets[phase]?.score.unanswered === 0)
  const last = complete.at(-1)
  return last ? sheets[last] : null
}

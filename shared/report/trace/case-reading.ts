import type { CaseRecord } from '../../case'
import { SCORED_PHASES, type ScoredPhase } from '../../case/phase'
import { type Answer, PANEL, type Sheet } from '../../case/sheet'
import { type Enterprise, TOWNSHIP } from '../../case/subject'
import type { Criterion, Rubric, Rubrics } from '../../rubric'
import { className, INDUSTRY_UNKNOWN } from '../../text.zh'
import type { FormName, Part, Sheets, Who } from '../source'
import { derivedAnswer } from './derived-reading'

/**
 * Reads a case for the second count of a figure: answers and facts in plain loops, beside the assessment and not
 * through it, so that a mistake in the one does not repeat itself in the other.
 */
export class CaseReading {
  private readonly bySubject: ReadonlyMap<string, readonly Sheet[]>

  constructor(
    readonly record: CaseRecord,
    readonly rubrics: Rubrics,
  ) {
    this.bySubject = Map.groupBy(record.sheets, ({ key }) => key.subject)
  }

  formOf = (subject: string): Rubric =>
    subject === TOWNSHIP ? this.rubrics.township : this.rubrics.enterprise

  nameOf(subject: string): string {
    if (subject === TOWNSHIP) return this.record.township.town
    return this.record.enterprises.find(({ id }) => id === subject)?.name ?? subject
  }

  /** The enterprises that a group of the report holds. */
  members = (who: Who = {}): readonly Enterprise[] =>
    this.record.enterprises.filter(
      (each) =>
        (who.class === undefined || className(each.class) === who.class) &&
        (who.industry === undefined || (each.industry ?? INDUSTRY_UNKNOWN) === who.industry),
    )

  /** The panel's sheet of a round, or the only one; without a round, of the last one begun. */
  sheet(subject: string, phase: ScoredPhase, round?: number): Sheet | null {
    const begun = (this.bySubject.get(subject) ?? []).filter(
      ({ key, answers }) => key.phase === phase && answers.size > 0,
    )
    const wanted = round ?? Math.max(...begun.map(({ key }) => key.round))
    const there = begun.filter(({ key }) => key.round === wanted)
    return there.find(({ key }) => key.scorer === PANEL) ?? (there.length === 1 ? there[0]! : null)
  }

  /** What was answered; for the town also what the facts of its enterprises say where nobody answered. */
  answer({ subject, phase, round }: Part, criterion: Criterion): Answer | null {
    const sheet = this.sheet(subject, phase, round)
    if (!sheet) return null
    const given = sheet.answers.get(criterion.id)
    if (given || subject !== TOWNSHIP) return given ?? null
    return derivedAnswer(this, phase, criterion)
  }

  /** Points less what was taken off; null where nobody has judged yet. */
  points(part: Part, criterion: Criterion): number | null {
    const answer = this.answer(part, criterion)
    if (!answer) return null
    const taken = answer.kind === 'notApplicable' ? 0 : answer.deduction
    return criterion.points - Math.min(criterion.points, Math.max(0, taken))
  }

  /** The criteria of a part; where it stands beside another sheet, only those that both answer. */
  criteriaOf(part: Part): readonly Criterion[] {
    const form = this.formOf(part.subject)
    const named = part.section
      ? form.sections.find(({ no }) => no === part.section)!.items.flatMap(({ criteria }) => criteria)
      : form.criteria
    const chosen = part.criteria ? named.filter(({ id }) => part.criteria!.includes(id)) : named
    if (!part.beside) return chosen
    const other: Part = { subject: part.subject, ...part.beside }
    return chosen.filter((each) => this.points(part, each) !== null && this.points(other, each) !== null)
  }

  /** The points of a part; what nobody has judged adds nothing. */
  sum = (part: Part): number =>
    this.criteriaOf(part).reduce((sum, each) => sum + (this.points(part, each) ?? 0), 0)

  worth = (part: Part): number => this.criteriaOf(part).reduce((sum, { points }) => sum + points, 0)

  isComplete = (part: Part): boolean =>
    this.sheet(part.subject, part.phase, part.round) !== null &&
    this.formOf(part.subject).criteria.every((each) => this.points(part, each) !== null)

  /** The furthest phase in which a subject's sheet is complete. */
  phaseInForce = (subject: string): ScoredPhase | null =>
    SCORED_PHASES.findLast((phase) => this.isComplete({ subject, phase })) ?? null

  /** The complete sheets that a chapter looks at. */
  completeSheets(form: FormName, sheets: Sheets): readonly Part[] {
    const subjects = form === 'township' ? [TOWNSHIP] : this.record.enterprises.map(({ id }) => id)
    return subjects.flatMap((subject) => {
      const phase = sheets === 'in-force' ? this.phaseInForce(subject) : sheets
      return phase && this.isComplete({ subject, phase }) ? [{ subject, phase }] : []
    })
  }
}

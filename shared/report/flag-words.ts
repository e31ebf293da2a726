import type { Comparison } from '../comparison'
import type { Flag } from '../flags/flag'
import { formatPoints, formatShare } from '../format'
import type { Phrase, Words } from '../report'
import type { Rubric } from '../rubric'
import type { Tolerance } from '../tolerance'
import { figure, label, markFigures, pointsText } from './figures'
import { criterionLabel } from './names'
import type { Part, PointsStyle } from './source'

/** The same part of both sheets that are compared, over what both answered. */
export function sidesOf(
  { subject, baselineKey, comparedKey }: Comparison,
  part: Pick<Part, 'section' | 'criteria'> = {},
): { from: Part; to: Part } {
  const [from, to] = [baselineKey, comparedKey].map(({ phase }) => phase) as [Part['phase'], Part['phase']]
  return {
    from: { subject, phase: from, ...part, beside: { phase: to } },
    to: { subject, phase: to, ...part, beside: { phase: from } },
  }
}

interface FlagContext {
  comparison: Comparison
  rubric: Rubric
  tolerance: Tolerance
}

/** A flag's message with the source of each of its figures, in the order in which the message names them. */
export const flagWords = (flag: Flag, context: FlagContext): Words =>
  markFigures(flag.message, FIGURES[flag.id]?.(flag, context) ?? [])

const FIGURES: Readonly<Record<string, (flag: Flag, context: FlagContext) => readonly Phrase[]>> = {
  'total-gap': (_, { comparison, tolerance }) => {
    const { from, to } = sidesOf(comparison)
    const { baseline, compared, gap } = comparison.total
    return [
      pointsOf(baseline, from, 'total'),
      pointsOf(compared, to, 'total'),
      figure(formatPoints(Math.abs(gap)), { is: 'gap', from, to, style: 'points' }),
      figure(formatPoints(tolerance.total), { is: 'tolerance', field: 'total' }),
    ]
  },
  'section-gap': ({ section }, { comparison, rubric }) => {
    const no = section!
    const { from, to } = sidesOf(comparison, { section: no })
    const { gap, points } = comparison.sections.find((each) => each.no === no)!
    return [
      label(no, { names: 'section', form: rubric.subject, no }),
      figure(formatPoints(Math.abs(gap)), { is: 'gap', from, to, style: 'points' }),
      figure(formatPoints(points), {
        is: 'form-points',
        form: rubric.subject,
        section: no,
        style: 'points',
      }),
      figure(formatShare(Math.abs(gap), points), { is: 'gap-share', from, to }),
    ]
  },
  'full-to-zero': ({ criterion }, { comparison, rubric }) => {
    const id = criterion!
    const { points } = rubric.criterionById.get(id)!
    const full = { is: 'form-points', form: rubric.subject, criterion: id, style: 'points' } as const
    const { to } = sidesOf(comparison, { criteria: [id] })
    return [criterionLabel(rubric, id), figure(formatPoints(points), full), pointsOf(0, to, 'points')]
  },
  'missing-reason': ({ criterion }, { rubric }) => [criterionLabel(rubric, criterion!)],
}

const pointsOf = (points: number, of: Part, style: PointsStyle) =>
  figure(pointsText(points, style), { is: 'points', of, style })

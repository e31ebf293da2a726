import type { Assessment } from '../assessment'
import type { Points } from '../points'
import { biasWords } from './bias-words'
import { type Claim, claimOf } from './claim'
import { type ClassGap, type ComparedPoint, classGaps, comparedPoints } from './compared-points'
import { type CriterionPoint, criterionPoints } from './criterion-points'
import { type Figures, figuresOf } from './figures'
import { randomPartOf } from './random-part'
import { agreementReading, classReading, criterionReading, inflationReading, type Reading } from './readings'
import { type SampleStatistics, sampleStatistics } from './sample-statistics'

/** Everything that the view of the statistics shows: the figures of the command line, their words and the points. */
export interface StatisticsView {
  sample: SampleStatistics
  claim: Claim
  /** The bias in a sentence; null of too few pairs. */
  bias: string | null
  figures: Figures
  /** The largest gap of totals that is still consistent, hundredths. */
  tolerance: Points
  points: readonly ComparedPoint[]
  classes: readonly ClassGap[]
  criteria: readonly CriterionPoint[]
  readings: Readonly<Record<'agreement' | 'inflation' | 'criteria' | 'classes', Reading>>
}

/** The statistics in figures, words and points, from one assessment. */
export function statisticsView(assessment: Assessment): StatisticsView {
  const part = randomPartOf(assessment)
  const sample = sampleStatistics(assessment)
  const tolerance = assessment.tolerance.total
  const points = comparedPoints(assessment, part)
  const classes = classGaps(assessment.enterprises, points)
  const criteria = part ? criterionPoints(assessment, part, sample.criteria) : []
  return {
    sample,
    claim: claimOf(sample, part),
    bias: sample.bias && biasWords(sample.bias),
    figures: figuresOf(sample),
    tolerance,
    points,
    classes,
    criteria,
    readings: {
      agreement: agreementReading(points, sample.bias, tolerance),
      inflation: inflationReading(points),
      criteria: criterionReading(criteria),
      classes: classReading(classes),
    },
  }
}

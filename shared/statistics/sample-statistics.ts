import type { Assessment } from '../assessment'
import { sumTotals } from '../groups'
import {
  addTables,
  type Coefficients,
  coefficientsOf,
  designEffect,
  jackknifeErrors,
  type StandardErrors,
} from './agreement'
import { type Bias, biasOf, differenceEstimate, verificationFactor } from './bias'
import { cautionsOf, frameSize, notesOf, PAIRS_MIN } from './cautions'
import { levelTable, rankLevels } from './criterion-levels'
import { DESCRIPTIVE, detectionSentence, upperBound } from './detection'
import { type RandomPart, randomPartOf } from './random-part'
import type { RankedCriterion } from './ranking'
import { type Reliability, reliabilityOf } from './reliability'

export interface RandomResult {
  /** The draw that it is about; null without one. */
  drawNo: number | null
  /** Enterprises picked, and those of them whose 自评 and first 核实 are complete. */
  picked: number
  n: number
  /** Enterprises in the frame. */
  N: number
  /** Inconsistent ones of the n; null without a draw. */
  found: number | null
  /** The most inconsistent ones of the N, with 95 %; null until every picked enterprise is verified. */
  upperBound95: number | null
  sentence: string
  pending: readonly string[]
}

export interface Agreement extends Coefficients {
  /** Pairs of criterion scores, and the enterprises that they come from. */
  pairs: number
  enterprises: number
  se: StandardErrors | null
  designEffect: number | null
}

/** What the random part of the verification says of the frame; null is too few pairs, and the cautions say so. */
export interface SampleStatistics {
  random: RandomResult
  bias: Bias | null
  icc: Reliability | null
  agreement: Agreement | null
  verificationFactor: number | null
  /** The verified mean of the whole frame by difference, points; null where a 自评 of the frame is missing. */
  estimatedMean: number | null
  criteria: readonly RankedCriterion[]
  /** What is particular to this case, and all that is printed beside the figures, the notes among it. */
  notes: readonly string[]
  cautions: readonly string[]
}

/** The one result for the command line, the window and the report: only what was drawn, only its first verification. */
export function sampleStatistics(assessment: Assessment): SampleStatistics {
  const part = randomPartOf(assessment)
  const random = randomResult(assessment, part)
  const notes = part ? notesOf(assessment, part) : []
  const cautions = cautionsOf(notes, part)
  if (!part || random.n < PAIRS_MIN) return { random, ...NOTHING, notes, cautions }
  const pairs = part.verified.map(({ comparison: { total } }) => ({
    self: total.baseline / 100,
    verified: total.compared / 100,
  }))
  const bias = biasOf(pairs, random.N)
  return {
    random,
    bias,
    icc: reliabilityOf(pairs),
    agreement: agreementOf(part),
    verificationFactor: verificationFactor(pairs),
    estimatedMean: bias && estimatedMean(assessment, bias, random.N),
    criteria: rankLevels(assessment.rubrics.enterprise, part.verified),
    notes,
    cautions,
  }
}

const NOTHING = {
  bias: null,
  icc: null,
  agreement: null,
  verificationFactor: null,
  estimatedMean: null,
  criteria: [],
}

function randomResult({ enterprises }: Assessment, part: RandomPart | null): RandomResult {
  const none = { drawNo: null, picked: 0, n: 0, found: null, pending: [] }
  const unbounded = { upperBound95: null, sentence: DESCRIPTIVE }
  if (!part) return { ...none, ...unbounded, N: enterprises.length }
  const { draw, verified, pending } = part
  const sampling = { N: frameSize(draw), n: verified.length }
  const found = verified.filter((each) => each.isInconsistent).length
  const result = { drawNo: draw.drawNo, picked: draw.picked.length, ...sampling, found, pending }
  if (pending.length > 0 || verified.length === 0) return { ...result, ...unbounded }
  return {
    ...result,
    upperBound95: upperBound(found, sampling),
    sentence: detectionSentence(found, sampling),
  }
}

function agreementOf({ verified }: RandomPart): Agreement | null {
  const tables = verified.map(levelTable)
  const whole = addTables(tables)
  const coefficients = coefficientsOf(whole)
  return (
    coefficients && {
      ...coefficients,
      pairs: whole.flat().reduce((sum, count) => sum + count, 0),
      enterprises: tables.length,
      se: jackknifeErrors(tables),
      designEffect: designEffect(tables),
    }
  )
}

function estimatedMean({ enterprises }: Assessment, bias: Bias, N: number): number | null {
  const { sum, count } = sumTotals(enterprises, 'selfAssessment')
  return count === N && enterprises.length === N ? differenceEstimate(sum / 100 / count, bias) : null
}

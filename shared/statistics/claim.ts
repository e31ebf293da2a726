import { progressWords } from './cautions'
import type { RandomPart } from './random-part'
import type { SampleStatistics } from './sample-statistics'

/** What may be said of the frame, first of all figures; and what it takes where that is nothing yet. */
export interface Claim {
  sentence: string
  /** Why nothing may be said of the frame. */
  missing: readonly string[]
  /** Where to go on; null where the sentence stands. */
  next: 'import' | 'draw' | 'verify' | null
}

/** The sentence of the random part, or what is missing for it. */
export function claimOf({ random }: SampleStatistics, part: RandomPart | null): Claim {
  const { sentence, N, upperBound95 } = random
  if (N === 0)
    return {
      sentence: '还没有企业。',
      missing: ['导入企业名单之后，这里说明核实结果能说到哪一步。'],
      next: 'import',
    }
  if (!part) {
    const missing = ['没有随机抽取的企业，不能由核实的几家推断其余企业。']
    return { sentence: `${sentence}。`, missing, next: 'draw' }
  }
  if (upperBound95 !== null) return { sentence, missing: progressWords(part), next: null }
  return { sentence: `${sentence}。`, missing: progressWords(part), next: 'verify' }
}

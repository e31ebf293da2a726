import enterprise from '../resources/phrases/enterprise.json'
import township from '../resources/phrases/township.json'

interface CriterionPhrases {
  /** Wordings of 扣分原因, the one for a criterion missed altogether first. */
  reasons: readonly string[]
  /** One sentence of 整改措施, without a full stop. */
  measure: string
}

const LIBRARY: Record<'enterprise' | 'township', Readonly<Record<string, CriterionPhrases>>> = {
  enterprise,
  township,
}

/** The ready wordings for a criterion of 附件3 or 附件4; null for a criterion that the library does not know. */
export function phrasesOf(subject: 'enterprise' | 'township', criterion: string): CriterionPhrases | null {
  const phrases = LIBRARY[subject]
  return Object.hasOwn(phrases, criterion) ? phrases[criterion]! : null
}

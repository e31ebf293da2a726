import type { HintInput } from './hint'

const SHOWN = 3

/** The enterprises by number and name, the first few of many. */
export function namesOf(
  { enterprises }: Pick<HintInput, 'enterprises'>,
  subjects: readonly string[],
): string {
  const named = subjects
    .slice(0, SHOWN)
    .map((id) => `${id} ${enterprises.find((each) => each.id === id)?.name ?? ''}`.trim())
  return subjects.length > SHOWN ? `${named.join('、')}等 ${subjects.length} 家` : named.join('、')
}

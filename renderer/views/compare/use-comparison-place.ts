import type { ComparisonPlace } from '@shared/place'
import { usePlace } from '../../desk/place'

/** How the sheets are laid side by side, kept for the case. */
export function useComparisonPlace() {
  const { place, move } = usePlace()
  const { comparison } = place
  const keep = (patch: Partial<ComparisonPlace>) => move({ comparison: { ...comparison, ...patch } })
  return { comparison, keep }
}

import type { CityStep } from '@shared/city-view/place'
import { useRead } from '../../../api/hooks'
import { useCityPlace } from '../../../desk/city-place'

/** How it came down from the whole city; each step leads back. */
export function Breadcrumbs() {
  const { place, move } = useCityPlace()
  const { trail } = place
  const names = useRead('city.trail', { trail })
  if (trail.length === 0) return null
  return (
    <nav className="breadcrumbs" aria-label="所在位置">
      <button type="button" className="text-button" onClick={() => move({ trail: [] })}>
        全市
      </button>
      {trail.map((step: CityStep, index) => (
        <span key={`${step.to} ${step.id}`} className="breadcrumb">
          <span aria-hidden="true">›</span>
          {index === trail.length - 1 ? (
            <strong aria-current="page">{names.data?.[index] ?? ''}</strong>
          ) : (
            <button
              type="button"
              className="text-button"
              onClick={() => move({ trail: trail.slice(0, index + 1) })}
            >
              {names.data?.[index] ?? ''}
            </button>
          )}
        </span>
      ))}
      <span className="quiet breadcrumb-up">
        <kbd>Esc</kbd> 上一级
      </span>
    </nav>
  )
}

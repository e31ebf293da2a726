import { VIEW_KEYS, VIEW_NAMES, VIEW_TITLES, type ViewName } from '@shared/views'
import { useWrite } from '../api/hooks'
import { Glyph } from './glyph'

interface RailProps {
  current: ViewName
  onChoose(view: ViewName): void
  onClosed(): void
}

export function Rail({ current, onChoose, onClosed }: RailProps) {
  const close = useWrite('case.close')
  return (
    <nav className="rail" aria-label="页面">
      {VIEW_NAMES.map((name, index) => (
        <button
          key={name}
          type="button"
          className="rail-item"
          aria-current={name === current ? 'page' : undefined}
          title={VIEW_KEYS.includes(name) ? `Ctrl+${index + 1}` : undefined}
          onClick={() => onChoose(name)}
        >
          <Glyph name={name} />
          {VIEW_TITLES[name]}
        </button>
      ))}
      <button
        type="button"
        className="rail-item rail-last"
        onClick={() => close.mutate({}, { onSuccess: onClosed })}
      >
        <Glyph name="close" />
        换案卷
      </button>
    </nav>
  )
}

import { THEME_NAMES } from '@shared/text.zh'
import { type ThemeChoice as Choice, THEME_CHOICES } from '@shared/theme'
import { useWrite } from '../api/hooks'

/** Light, dark, or as the laptop is. */
export function ThemeChoice({ chosen }: { chosen: Choice }) {
  const save = useWrite('desk.setTheme')
  return (
    <label className="theme-choice">
      外观
      <select value={chosen} onChange={({ target }) => save.mutate({ theme: target.value as Choice })}>
        {THEME_CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {THEME_NAMES[choice]}
          </option>
        ))}
      </select>
    </label>
  )
}

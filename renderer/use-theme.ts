import type { Theme } from '@shared/theme'
import { useSyncExternalStore } from 'react'

// The main process answers it with the panel's choice, or with the system's own where the choice is 跟随系统.
const isDark = window.matchMedia('(prefers-color-scheme: dark)')

const root = document.documentElement

function wear(): void {
  root.dataset.theme = isDark.matches ? 'dark' : 'light'
}
wear()
isDark.addEventListener('change', wear)

function onChange(hear: () => void): () => void {
  const watch = new MutationObserver(hear)
  watch.observe(root, { attributeFilter: ['data-theme'] })
  return () => watch.disconnect()
}

/** The theme that is worn: `data-theme` of the root element, by which all colours go. */
export function useTheme(): Theme {
  return useSyncExternalStore(onChange, () => (root.dataset.theme === 'dark' ? 'dark' : 'light'))
}

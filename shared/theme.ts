/** What a panel may ask for; 跟随系统 is the laptop's own light or dark. */
export const THEME_CHOICES = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof THEME_CHOICES)[number]

/** What is worn: the value of `data-theme` on the window's root element. */
export type Theme = Exclude<ThemeChoice, 'system'>

/** The window before its page is painted: `--ground` of renderer/styles/tokens.css. */
export const GROUNDS: Record<Theme, string> = { light: '#f5f6f6', dark: '#1a1e21' }

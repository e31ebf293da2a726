import type { Theme } from '@shared/theme'
import { theme as antd, type ThemeConfig } from 'antd'

type Tokens = NonNullable<ThemeConfig['token']>

/** The value of a colour of styles/tokens.css in the theme that is worn. */
function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()
}

/** The colours of styles/tokens.css for antd's own parts, which compute with them and so cannot take variables. */
function coloursOfTokens(): Tokens {
  const accent = colour('accent')
  const paper = colour('paper')
  return {
    colorPrimary: accent,
    colorPrimaryHover: accent,
    colorPrimaryActive: accent,
    colorPrimaryText: accent,
    colorPrimaryBorder: accent,
    colorPrimaryBg: colour('accent-soft'),
    colorPrimaryBgHover: colour('accent-soft'),
    colorInfo: accent,
    colorSuccess: accent,
    colorSuccessBg: colour('accent-soft'),
    colorError: colour('danger'),
    colorErrorText: colour('danger'),
    colorErrorBg: colour('danger-soft'),
    colorWarning: colour('warn'),
    colorWarningBg: colour('warn-soft'),
    colorText: colour('text'),
    colorTextSecondary: colour('text-quiet'),
    colorTextTertiary: colour('text-quiet'),
    colorTextQuaternary: colour('edge'),
    colorBgLayout: colour('raised'),
    colorBgContainer: paper,
    colorBgElevated: paper,
    colorBgSpotlight: colour('text'),
    colorWhite: paper,
    colorBorder: colour('edge'),
    colorBorderSecondary: colour('hair'),
  }
}

/** antd in the colours and sizes of styles/tokens.css, as they stand in the theme that is worn now. */
export function antdTheme(theme: Theme): ThemeConfig {
  const own = coloursOfTokens()
  const derived = theme === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm
  return {
    algorithm: (seed) => ({ ...derived(seed), ...own }),
    token: {
      colorTextPlaceholder: colour('text-quiet'),
      controlOutline: own.colorPrimary,
      controlOutlineWidth: 1,
      fontSize: 15,
      fontSizeSM: 14,
      controlHeight: 36,
      borderRadius: 4,
      fontFamily: 'var(--font)',
      motion: false,
    },
    components: {
      Segmented: {
        itemSelectedColor: own.colorPrimary,
        boxShadowTertiary: `inset 0 0 0 1px ${own.colorBorder}`,
      },
    },
  }
}

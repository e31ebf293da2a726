import type { ThemeConfig } from 'antd'

/** The same colours and sizes as styles/tokens.css, for antd's own parts. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0b6157',
    colorInfo: '#0b6157',
    colorError: '#b3261e',
    colorText: '#1b1f23',
    colorTextPlaceholder: '#667079',
    colorTextDescription: '#525c65',
    colorBorder: '#b9c1c8',
    fontSize: 15,
    controlHeight: 36,
    borderRadius: 4,
    fontFamily: 'var(--font)',
    motion: false,
    controlItemBgActive: '#e0f0ed',
    controlItemBgActiveHover: '#d3e9e5',
  },
}

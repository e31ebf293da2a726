import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useMemo } from 'react'
import { nonce } from './nonce'
import { antdTheme } from './theme'
import { useTheme } from './use-theme'

/** Gives antd's parts our words, our nonce and the colours of the theme that is worn. */
export function Themed({ children }: { children: ReactNode }) {
  const theme = useTheme()
  const config = useMemo(() => antdTheme(theme), [theme])
  return (
    <ConfigProvider
      locale={zhCN}
      csp={{ nonce }}
      theme={config}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  )
}

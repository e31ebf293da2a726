import './nonce'
import 'antd/dist/reset.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/contrast.css'
import { QueryClientProvider } from '@tanstack/react-query'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { newQueryClient } from './api/query-client'
import { App } from './app'
import { Themed } from './themed'

dayjs.locale('zh-cn')

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Themed>
      <QueryClientProvider client={newQueryClient()}>
        <App />
      </QueryClientProvider>
    </Themed>
  </StrictMode>,
)

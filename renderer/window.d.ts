/// <reference types="vite/client" />
import type { Outcome } from '@shared/outcome'

declare global {
  interface Window {
    duhe: { call(name: string, input: unknown): Promise<Outcome<unknown>> }
  }
}

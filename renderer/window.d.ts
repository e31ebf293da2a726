/// <reference types="vite/client" />
import type { Outcome } from '@shared/outcome'
import type { HandedFiles } from '@shared/replies/handed'

declare global {
  interface Window {
    duhe: {
      call(name: string, input: unknown): Promise<Outcome<unknown>>
      handOver(files: readonly File[]): Promise<Outcome<HandedFiles>>
    }
  }
}

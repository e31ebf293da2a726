import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const here = (path: string) => resolve(import.meta.dirname, path)
const alias = { '@shared': here('shared') }

// electron-vite would target its newest known Electron; this floor lets one bundle run on Electron 33 to 45.
const NODE = 'node20.18'
const CHROME = 'chrome130'

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      target: NODE,
      outDir: 'out/main',
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: here('electron/main.ts'),
          cli: here('electron/cli.ts'),
          'read-workbook': here('electron/import/read-workbook.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
        external: ['better-sqlite3', 'electron'],
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: NODE,
      outDir: 'out/preload',
      rolldownOptions: {
        input: { preload: here('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    resolve: { alias },
    plugins: [react()],
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      target: CHROME,
      outDir: here('out/renderer'),
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: here('renderer/index.html') },
    },
  },
})

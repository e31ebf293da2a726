import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'electron-vite'

const here = (path: string) => resolve(import.meta.dirname, path)
const alias = { '@shared': here('shared') }

// electron-vite would target its newest known Electron; this floor lets one bundle run on Electron 33 to 45.
const NODE = 'node20.18'
const CHROME = 'chrome130'

const whole: UserConfig = {
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
          'read-document': here('electron/read-back/read-document.ts'),
          'read-town': here('electron/city/read-town.ts'),
          'case-child': here('electron/exchange/case-child.ts'),
          'examine-cases': here('electron/merge/examine-cases.ts'),
          typeset: here('electron/report/typeset.ts'),
          'settle-snapshot': here('electron/store/settle-snapshot.ts'),
        },
        output: {
          format: 'cjs',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunk-[name]-[hash].js',
          // Without it the chunk of store and handlers also carries the bundler's runtime, and the child
          // that reads foreign workbooks would load the database code for it.
          codeSplitting: { groups: [{ name: 'common', entriesAware: true, minShareCount: 2 }] },
        },
        external: ['@resvg/resvg-wasm', 'better-sqlite3', 'electron'],
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
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: here('renderer/index.html') },
    },
  },
}

// A set-up step may ask for the command line's part or the window's alone; by default both are built.
const { main, preload, renderer } = whole
const parts = (process.env.DUHE_BUILD ?? 'main,window').split(',')

export default defineConfig({
  ...(parts.includes('main') && { main }),
  ...(parts.includes('window') && { preload, renderer }),
})

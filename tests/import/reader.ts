import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const ROOT = resolve(import.meta.dirname, '..', '..')

/** Builds the script of the reading child from its source, as the product does, into a folder of its own. */
export async function buildReader(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'duhe-reader-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    resolve: { alias: { '@shared': join(ROOT, 'shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir,
      rolldownOptions: {
        input: { 'read-workbook': join(ROOT, 'electron/import/read-workbook.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  })
  return join(outDir, 'read-workbook.js')
}

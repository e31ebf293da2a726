// Prints the figures of the store and of the report writers as ratios within one run: `node tests/bench/store.mjs`.
import { join } from 'node:path'
import { runnerImport } from 'vite'

const { module } = await runnerImport(join(import.meta.dirname, 'store-figures.ts'), {
  configFile: false,
  logLevel: 'warn',
  resolve: { alias: { '@shared': join(import.meta.dirname, '..', '..', 'shared') } },
})
await module.printFigures()

// Prints what consolidating towns takes, as ratios within one run: `node tests/bench/city.mjs`; `BENCH_TOWNS=20` for a quick look.
import { join } from 'node:path'
import { runnerImport } from 'vite'

const { module } = await runnerImport(join(import.meta.dirname, 'city-figures.ts'), {
  configFile: false,
  logLevel: 'warn',
  resolve: { alias: { '@shared': join(import.meta.dirname, '..', '..', 'shared') } },
})
await module.printCityFigures()

import { defineConfig } from '@playwright/test'

const bench = Boolean(process.env.DUHE_BENCH)

export default defineConfig({
  testDir: bench ? 'tests/bench' : 'tests/window',
  testMatch: bench ? '**/*.bench.ts' : '**/*.spec.ts',
  outputDir: 'test-results/window',
  workers: 1,
  timeout: 90_000,
  // A borrowed laptop, or one that runs other tests besides, is slow and not wrong.
  expect: { timeout: 20_000 },
  reporter: 'list',
})

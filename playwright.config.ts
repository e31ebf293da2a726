import { defineConfig } from '@playwright/test'
import { SCREENS } from './tests/window/screens'

const bench = Boolean(process.env.DUHE_BENCH)

export default defineConfig({
  testDir: bench ? 'tests/bench' : 'tests/window',
  testMatch: bench ? '**/*.bench.ts' : '**/*.spec.ts',
  outputDir: 'test-results/window',
  // Two windows on one screen would take each other's focus.
  workers: SCREENS.length || 1,
  timeout: 90_000,
  // A borrowed laptop, or one that runs other tests besides, is slow and not wrong.
  expect: { timeout: 20_000 },
  reporter: 'list',
})

import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/window',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/window',
  workers: 1,
  timeout: 90_000,
  reporter: 'list',
})

import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const PURE = ['tests/shared/**/*.test.ts', 'tests/renderer/**/*.test.ts']

export default defineConfig({
  resolve: { alias: { '@shared': resolve(import.meta.dirname, 'shared') } },
  test: {
    environment: 'node',
    pool: 'forks',
    // By itself Vitest leaves one processor idle, which on a machine of two is half of it.
    maxWorkers: '100%',
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      // What is pure leaves nothing behind for the next file, so these share a process and what it has loaded.
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'with files', include: ['tests/**/*.test.ts'], exclude: PURE } },
    ],
  },
})

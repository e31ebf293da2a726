// Benchmarks: the store without a window, then the window; with `city` the consolidation alone. Figures are ratios within one run.
import { ensureAppBuilt, ensureCliBuilt } from './setup/build.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { onScreens } from './setup/display.mjs'
import { ensureElectron } from './setup/electron.mjs'
import { progress, runScript } from './setup/log.mjs'
import { newerNode } from './setup/node.mjs'
import { inModules } from './setup/places.mjs'
import { run } from './setup/shell.mjs'
import { ensureSystem, FOR_DOCUMENT_TESTS, FOR_WINDOW_TESTS } from './setup/system.mjs'

async function measureCity() {
  await ensureCliBuilt()
  progress('measuring the consolidation of 160 towns…')
  await run(newerNode(), ['tests/bench/city.mjs'])
}

await runScript(async () => {
  await ensureDependencies()
  if (process.argv[2] === 'city') return measureCity()
  await ensureSystem([...FOR_WINDOW_TESTS, ...FOR_DOCUMENT_TESTS])
  const { program } = await ensureElectron()
  await ensureAppBuilt()
  const node = newerNode()
  const env = { ...process.env, DUHE_BENCH: '1', E2E_ELECTRON: program }

  progress('measuring the store…')
  await run(node, ['tests/bench/store.mjs'], { env })

  progress('measuring the window…')
  const playwright = [inModules('@playwright', 'test', 'cli.js'), 'test', '-c', 'playwright.config.ts']
  await onScreens(1, (screens) => run(node, playwright, { env: { ...env, ...screens } }))
})

// npm test [-- unit|window|faults [arguments for vitest or Playwright]]
import { ensureAppBuilt, ensureCliBuilt } from './setup/build.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { ensureElectron } from './setup/electron.mjs'
import { progress, runScript, SetupProblem, tell } from './setup/log.mjs'
import { ensureSystem, FOR_DOCUMENT_TESTS, FOR_WINDOW_TESTS } from './setup/system.mjs'
import { addUp, runUnitTests, runWindowTests } from './setup/test-runs.mjs'

const [mode = 'all', ...rest] = process.argv.slice(2)

const MODES = {
  all: [() => unit(rest), () => inWindow(rest)],
  unit: [() => unit(rest)],
  window: [() => inWindow(rest)],
  faults: [() => unit(['tests/faults', ...rest], { DUHE_FAULTS: 'long' })],
}

async function unit(args, env) {
  await ensureSystem(FOR_DOCUMENT_TESTS)
  await ensureCliBuilt()
  progress('running the tests without a window (vitest)…')
  return runUnitTests(args, env)
}

async function inWindow(args) {
  await ensureSystem([...FOR_WINDOW_TESTS, ...FOR_DOCUMENT_TESTS])
  const electron = await ensureElectron()
  await ensureAppBuilt()
  progress('running the tests in the window (Playwright)…')
  return runWindowTests(args, electron)
}

/** What keeps a step from running counts as one failure, so that the last line is there in every case. */
async function results(steps) {
  const done = []
  try {
    await ensureDependencies()
    for (const step of steps) done.push(await step())
  } catch (error) {
    tell(error)
    done.push({ passed: 0, failed: 1 })
  }
  return done
}

await runScript(async () => {
  const steps = MODES[mode]
  if (!steps) throw new SetupProblem(`npm test knows ${Object.keys(MODES).join(', ')}, not "${mode}"`)
  const { passed, failed } = addUp(await results(steps))
  process.exitCode = failed === 0 ? 0 : 1
  console.log(`${passed} passed, ${failed} failed`)
})

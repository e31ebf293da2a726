// Packs for this machine over the Electron it has, to try the package out: npm run pack:test
import { ensureAppBuilt } from './setup/build.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { ensureElectron } from './setup/electron.mjs'
import { progress, runScript } from './setup/log.mjs'
import { newerNode } from './setup/node.mjs'
import { inModules } from './setup/places.mjs'
import { ONTO_STDERR, run } from './setup/shell.mjs'
import { ensureSystem, FOR_WINDOW } from './setup/system.mjs'

await runScript(async () => {
  await ensureDependencies()
  await ensureSystem(FOR_WINDOW)
  const { folder, version, binding } = await ensureElectron()
  await ensureAppBuilt()
  progress('packing (electron-builder)…')
  const over = [`-c.electronDist=${folder}`, `-c.electronVersion=${version}`]
  if (binding) over.push('-c.afterPack=scripts/runtime/after-pack.cjs')
  await run(newerNode(), [inModules('electron-builder', 'cli.js'), '--dir', '--publish', 'never', ...over], {
    stdio: ONTO_STDERR,
    env: { ...process.env, DUHE_BINDING: binding ?? '' },
  })
  console.log('packed into release/')
})

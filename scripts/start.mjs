// Opens the window on the sample town; without a display it runs the same town through the command line.
import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { ensureAppBuilt } from './setup/build.mjs'
import { endAs, startCli } from './setup/cli.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { electronSwitches, hasDisplay } from './setup/display.mjs'
import { ensureElectron } from './setup/electron.mjs'
import { progress, runScript } from './setup/log.mjs'
import { callerFolder, root } from './setup/places.mjs'
import { ensureSystem, FOR_WINDOW } from './setup/system.mjs'

async function openWindow() {
  await ensureDependencies()
  await ensureSystem(FOR_WINDOW)
  const { program } = await ensureElectron()
  await ensureAppBuilt()
  progress('opening the window…')
  // An editor's terminal may set ELECTRON_RUN_AS_NODE, and then no window would open.
  const { ELECTRON_RUN_AS_NODE, ...env } = process.env
  endAs(spawn(program, ['.', '--sample', ...electronSwitches()], { cwd: root, stdio: 'inherit', env }))
}

async function runDemo() {
  console.log(
    'No display here (DISPLAY and WAYLAND_DISPLAY are not set): running `duhe demo ./demo-output` instead.',
  )
  const child = await startCli(['demo', 'demo-output', '--json'], ['inherit', 'pipe', 'inherit'])
  const ended = new Promise((resolve) => child.once('exit', resolve))
  let json = ''
  for await (const chunk of child.stdout.setEncoding('utf8')) json += chunk
  const code = await ended
  process.exitCode = code ?? 1
  if (code === 0) printWritten(JSON.parse(json))
  else process.stdout.write(json)
}

function printWritten({ files, seconds }) {
  for (const file of files) {
    const path = resolve(callerFolder, file.path ?? file)
    console.log(`${String(statSync(path).size).padStart(12)}  ${relative(callerFolder, path)}`)
  }
  console.log(`${files.length} files in ${seconds} s`)
}

await runScript(hasDisplay ? openWindow : runDemo)

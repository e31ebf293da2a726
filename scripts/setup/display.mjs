import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { SetupProblem } from './log.mjs'

const { DISPLAY, WAYLAND_DISPLAY } = process.env

/** Windows and macOS always have one as far as we can tell. */
export const hasDisplay = process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY)

/** Electron's own switches for this machine and user. */
export function electronSwitches() {
  const switches = []
  if (process.getuid?.() === 0) switches.push('--no-sandbox')
  if (WAYLAND_DISPLAY && !DISPLAY) switches.push('--ozone-platform-hint=auto')
  return switches
}

/**
 * Runs tests on so many screens of their own and of a known size; `work(env)` gets what names them. Windows on one
 * screen would take each other's focus and clipboard. Only a machine with an X display of its own shows them, on that.
 */
export async function onScreens(count, work) {
  if (process.platform !== 'linux' || DISPLAY) return work({})
  const screens = []
  try {
    while (screens.length < count) screens.push(await startScreen())
    const names = screens.map(({ name }) => name)
    return await work({ DISPLAY: names[0], DUHE_SCREENS: names.join(' ') })
  } finally {
    for (const { server } of screens) server.kill()
  }
}

/** The server chooses a free display by itself, and writes its number when it answers. */
async function startScreen() {
  const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const failed = once(server, 'exit').then(
    ([code]) => refuse(`it ended with code ${code}`),
    (error) => refuse(error.message),
  )
  const [number] = await Promise.race([once(server.stdio[3], 'data'), failed])
  return { server, name: `:${String(number).trim()}` }
}

function refuse(reason) {
  throw new SetupProblem(`Xvfb did not give a screen for the tests: ${reason}`)
}

import { existsSync } from 'node:fs'
import { progress, SetupProblem } from './log.mjs'
import { ERRORS_ONLY, outputOf, run, succeeds } from './shell.mjs'

// "a|b" is satisfied by either and installs a: apt would remove a fuller edition to make room for a smaller one.
const LIBRARIES = [
  ...['libnss3', 'libatk1.0-0', 'libatk-bridge2.0-0', 'libgtk-3-0'],
  ...['libgbm1', 'libasound2', 'libdrm2', 'libcups2'],
]
export const FOR_WINDOW = [...LIBRARIES, 'fonts-noto-cjk|fonts-wqy-zenhei|fonts-wqy-microhei']
export const FOR_WINDOW_TESTS = [...LIBRARIES, 'fonts-noto-cjk', 'xvfb']
export const FOR_DOCUMENT_TESTS = [
  ...['libreoffice-writer-nogui|libreoffice-writer', 'libreoffice-calc-nogui|libreoffice-calc'],
  ...['poppler-utils', 'sqlite3', 'fonts-noto-cjk'],
]
export const FOR_FALLBACK = ['unzip', 'g++']

/** Installs the system packages that are missing, or stops with the line to type. */
export async function ensureSystem(packages) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return
  const missing = [...new Set(packages)].filter((each) => !isInstalled(each))
  if (missing.length === 0) return
  const asRoot = rootPrefix()
  if (!asRoot) {
    const line = `sudo apt-get install -y --no-install-recommends ${missing.map(nameHere).join(' ')}`
    throw new SetupProblem(
      `System packages are missing. Please run this line, then the command again:\n\n  ${line}`,
    )
  }
  progress(`installing system packages (apt-get): ${missing.join(' ')}…`)
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300', ...args]
    return run(command, rest, {
      stdio: ERRORS_ONLY,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  await apt('update')
  await apt('install', '-y', '--no-install-recommends', ...missing.map(nameHere))
  progress('system packages installed')
}

/** What goes before apt-get, or null where a password would be asked. */
function rootPrefix() {
  if (process.getuid() === 0) return []
  return process.env.CI && succeeds('sudo', ['-n', 'true'])
    ? ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND']
    : null
}

/** Newer Debian and Ubuntu name the libraries with 64-bit times libgtk-3-0t64 and so on. */
const namesOf = (each) => each.split('|').flatMap((name) => [name, `${name}t64`])

const isInstalled = (each) =>
  namesOf(each).some((name) =>
    /^Status: install ok installed/m.test(outputOf('dpkg-query', ['--status', name])),
  )

function nameHere(each) {
  const [name] = each.split('|')
  return name.startsWith('lib') && succeeds('apt-cache', ['show', `${name}t64`]) ? `${name}t64` : name
}

import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { progress } from './log.mjs'
import { digest, once, unpackFromNpm } from './once.mjs'
import { inModules, root } from './places.mjs'
import { run } from './shell.mjs'
import { ensureSystem, FOR_FALLBACK } from './system.mjs'

const HEADERS = 'node-api-headers@1.9.0'
const HEADERS_SHA512 =
  '2oNILP4jXwRB4ywnYKjVk1YyJ96n2D4EOVJO6S3oYZ5PtbJrw3Yt9TpAuX3nBLMuzn74rnfGQrv13pS9vC+YiA=='

const compatibility = join(root, 'scripts/runtime/node-api-9.h')
const sqlite = inModules('better-sqlite3')

/** better-sqlite3 looks here before it looks at its own prebuilt binaries. */
const preferred = join(sqlite, 'build', 'Release', 'better_sqlite3.node')

/**
 * better-sqlite3 13 is made for Node-API 10 and the fallback Electron speaks 9: compiles its own source
 * for 9, once per machine, and puts it where it is found first. Node 24 runs it as well.
 */
export async function ensureFallbackBinding() {
  const { version } = JSON.parse(readFileSync(join(sqlite, 'package.json'), 'utf8'))
  const name = `better_sqlite3-${version}-napi9-${digest(compatibility, 'sha256', 'hex').slice(0, 8)}.node`
  const made = await once(name, async (folder) => {
    await ensureSystem(FOR_FALLBACK)
    progress(`compiling better-sqlite3 ${version} for the fallback Electron (about a minute)…`)
    await compile(folder)
    progress('compiled')
    return join(folder, 'binding.node')
  })
  if (!existsSync(preferred) || digest(preferred, 'sha256', 'hex') !== digest(made, 'sha256', 'hex')) {
    mkdirSync(dirname(preferred), { recursive: true })
    // Renamed into place: overwriting a library that a running program has mapped would crash it.
    const aside = `${preferred}.${process.pid}`
    copyFileSync(made, aside)
    renameSync(aside, preferred)
  }
  return made
}

export function removeFallbackBinding() {
  rmSync(dirname(preferred), { recursive: true, force: true })
}

async function compile(folder) {
  const includes = [await nodeHeaders(folder), inModules('node-addon-api'), join(sqlite, 'deps/sqlite3')]
  const common = ['-c', '-O2', '-fPIC', '-w', '-DNDEBUG']
  const engine = ['-std=gnu99', ...sqliteOptions(), join(sqlite, 'deps/sqlite3/sqlite3.c'), '-o', 'sqlite3.o']
  const addon = [
    ...['-std=c++20', '-fno-rtti', '-fno-exceptions', '-fvisibility=hidden'],
    ...['BUILDING_NODE_EXTENSION', 'NODE_GYP_MODULE_NAME=better_sqlite3', 'NAPI_DISABLE_CPP_EXCEPTIONS'].map(
      (d) => `-D${d}`,
    ),
    '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
    ...['-include', compatibility, ...includes.map((path) => `-I${path}`)],
    ...[join(sqlite, 'src/better_sqlite3.cpp'), '-o', 'addon.o'],
  ]
  const here = { cwd: folder, stdio: ['ignore', 2, 2] }
  await Promise.all([run('gcc', [...common, ...engine], here), run('g++', [...common, ...addon], here)])
  const libraries = ['-Wl,-Bsymbolic', '-static-libstdc++', '-static-libgcc', '-ldl', '-lpthread', '-lm']
  await run('g++', ['-shared', '-s', '-o', 'binding.node', 'addon.o', 'sqlite3.o', ...libraries], here)
}

/** The very options of the official binary, so that both behave the same. */
function sqliteOptions() {
  const list = readFileSync(join(sqlite, 'deps/defines.gypi'), 'utf8')
  return list.match(/'[A-Z0-9_]+(=[^']*)?'/g).map((quoted) => `-D${quoted.slice(1, -1)}`)
}

async function nodeHeaders(folder) {
  const besideNode = ['/usr/include/node', '/usr/local/include/node']
  const found = besideNode.find((path) => existsSync(join(path, 'node_api.h')))
  return found ?? join(await unpackFromNpm(HEADERS, HEADERS_SHA512, folder), 'include')
}

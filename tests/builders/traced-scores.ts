import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { CLI } from './cli'
import type { DiskCall } from './simulated-disk'

const CALLS = 'trace=openat,pwrite64,write,ftruncate,fsync,fdatasync,unlink'
const MOST_BYTES = 1 << 20

/** Why this machine cannot watch the system calls of a program; null where it can. */
export function whyNoTrace(): string | null {
  const { error, status } = spawnSync('strace', ['-o', '/dev/null', 'true'])
  return error || status !== 0 ? 'needs strace, and the right to use it' : null
}

/** Scores these lines one after the other on the command line, each after the last was acknowledged, and returns all that was asked of the disk. */
export async function traceScores(
  home: string,
  file: string,
  lines: readonly object[],
  preload: string | null,
): Promise<DiskCall[]> {
  const log = join(home, 'calls.log')
  const node = [process.execPath, ...(preload ? ['--require', preload] : []), CLI]
  const child = spawn(
    'strace',
    [
      '-f',
      '-y',
      '-xx',
      '-s',
      String(MOST_BYTES),
      '-e',
      CALLS,
      '-o',
      log,
      ...node,
      'score',
      file,
      '--lines',
      '-',
    ],
    { env: { ...process.env, DUHE_HOME: home }, stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const over = once(child, 'exit')
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  for (const line of lines) {
    child.stdin.write(`${JSON.stringify(line)}\n`)
    await answers.next()
  }
  child.stdin.end()
  const [code] = await over
  if (code !== 0) throw new Error(`the traced scores ended with ${code}`)
  return callsOn(file, readFileSync(log, 'latin1'))
}

const bytesIn = (text: string) => Buffer.from(text.replaceAll('\\x', ''), 'hex')

/** The lines of the log that concern the case file, its journal and their folder. */
function callsOn(file: string, log: string): DiskCall[] {
  const ours = [file, `${file}-journal`]
  return wholeLines(log).flatMap((line): DiskCall[] => {
    const [, what, given = '', result] = /^\d+ +(\w+)\((.*)\) += (-?\d+)/.exec(line) ?? []
    if (!what || Number(result) < 0) return []
    const strings = [...given.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, text]) => bytesIn(text!))
    const on = /^\d+<((?:\\x[0-9a-f]{2})*)>/.exec(given)?.[1]
    const path = on === undefined ? strings[0]?.toString() : bytesIn(on).toString()
    if (what === 'write' && given.startsWith('1<')) return [{ what: 'said', line: strings[0]!.toString() }]
    if (path === dirname(file) && what.endsWith('sync')) return [{ what: 'sync-folder' }]
    if (!path || !ours.includes(path)) return []
    switch (what) {
      case 'openat':
        return /O_CREAT/.test(given) ? [{ what: 'create', file: path }] : []
      case 'unlink':
        return [{ what: 'remove', file: path }]
      case 'fsync':
      case 'fdatasync':
        return [{ what: 'sync', file: path }]
      case 'ftruncate':
        return [{ what: 'cut', file: path, length: Number(given.split(', ').at(-1)) }]
      case 'pwrite64':
        return [{ what: 'write', file: path, at: Number(given.split(', ').at(-1)), bytes: strings[0]! }]
      default:
        throw new Error(`the simulated disk knows no ${what} on ${path}`)
    }
  })
}

/** Joins the lines that another thread's call parted. */
function wholeLines(log: string): string[] {
  const begun = new Map<string, string>()
  return log.split('\n').flatMap((line) => {
    const [pid = ''] = line.split(' ')
    if (line.endsWith(' <unfinished ...>')) {
      begun.set(pid, line.slice(0, -' <unfinished ...>'.length))
      return []
    }
    const resumed = /^\d+ +<\.\.\. \w+ resumed>(.*)$/.exec(line)
    return [resumed ? `${begun.get(pid) ?? ''}${resumed[1]}` : line]
  })
}

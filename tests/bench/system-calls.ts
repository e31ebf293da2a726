import { spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CaseFile, rubrics } from '../builders/case-file'

const CLI = join(import.meta.dirname, '..', '..', 'out', 'main', 'cli.js')
const FEW = 20
const MANY = 120

/** What one score asks of the disk, from the difference of two runs of the built command line; null without strace. */
export function measureSystemCalls(folder: string, { file }: CaseFile) {
  if (spawnSync('strace', ['-V']).error) return null
  const few = trace(folder, file, FEW)
  const many = trace(folder, file, MANY)
  const scores = MANY - FEW
  return { syncs: (many.syncs - few.syncs) / scores, kilobytes: (many.bytes - few.bytes) / scores / 1_024 }
}

function trace(folder: string, file: string, lines: number) {
  const copy = join(folder, `traced-${lines}.duhe`)
  const log = join(folder, `traced-${lines}.log`)
  copyFileSync(file, copy)
  const input = Array.from({ length: lines }, (_, index) => {
    const { id: criterion } = rubrics.enterprise.criteria[index % rubrics.enterprise.criteria.length]!
    const subject = `E${String(1 + (index % 100)).padStart(3, '0')}`
    return JSON.stringify({ subject, phase: 'verification', criterion, deduct: 0.5, reason: '台账不全' })
  }).join('\n')
  const calls = 'trace=fsync,fdatasync,write,pwrite64'
  const command = [process.execPath, CLI, 'score', copy, '--lines', '-']
  const { status } = spawnSync('strace', ['-f', '-y', '-e', calls, '-o', log, ...command], {
    input,
    env: { ...process.env, DUHE_HOME: folder },
  })
  if (status !== 0) throw new Error(`the traced scores ended with ${status}`)
  return countCalls(readFileSync(log, 'utf8'), copy)
}

function countCalls(log: string, file: string) {
  const ours = log.split('\n').filter((line) => line.includes(`<${file}`))
  const written = ours.map((line) => Number(/\b(?:write|pwrite64)\(.* = (\d+)$/.exec(line)?.[1] ?? 0))
  return {
    syncs: ours.filter((line) => /\bf(?:data)?sync\(/.test(line)).length,
    bytes: written.reduce((sum, bytes) => sum + bytes, 0),
  }
}

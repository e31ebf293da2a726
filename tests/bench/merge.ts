import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { examineFile } from '../../electron/merge/examine'
import { enterpriseId, makeCaseFile, rubrics, scoreOf, sheetKey } from '../builders/case-file'
import { heldBy, laptopWith, mergeInto, work } from '../builders/laptops'

const FILES = 50
const EVENTS = 2_000

export interface MergeFigures {
  /** Merging all files in one go, × examining each of them once. */
  ratio: number
  /** Processor seconds for a hundred thousand events: other programs do not count. */
  seconds: number
}

/** Fifty laptops that each wrote two thousand events on one case, merged into one file. */
export async function measureMerge(folder: string): Promise<MergeFigures> {
  mkdirSync(folder)
  const { file } = makeCaseFile(folder, 100, '合并.duhe')
  const laptops = Array.from({ length: FILES }, (_, at) => laptopWith(folder, 100 + at, file))
  for (const [at, laptop] of laptops.entries())
    work(laptop, (session) => session.write(`专家${at}`, scoresOf(at)))
  const files = laptops.map((laptop) => laptop.file)
  const examining = timed(() => {
    for (const copy of files) examineFile({ copy, name: copy })
  })
  const into = join(folder, '汇总.duhe')
  copyFileSync(file, into)
  const before = process.cpuUsage()
  const { added } = await mergeInto({ ...laptopWith(folder, 99, file), file: into }, files)
  const merging = secondsSince(before)
  if (!heldBy(into).ok) throw new Error('the merged file does not verify')
  return { ratio: merging / examining, seconds: (merging / added.length) * 100_000 }
}

/** Two enterprises of their own a laptop, and rounds enough to make the number full. */
function scoresOf(at: number) {
  const { criteria } = rubrics.enterprise
  return Array.from({ length: EVENTS }, (_, index) => {
    const round = 1 + Math.floor(index / (criteria.length * 2))
    const subject = enterpriseId(at * 2 + 1 + (Math.floor(index / criteria.length) % 2))
    const criterion = criteria[index % criteria.length]!
    return scoreOf({ ...sheetKey(subject), round }, criterion.id, index % 5 === 0 ? 50 : 0)
  })
}

function timed(work: () => void): number {
  const before = process.cpuUsage()
  work()
  return secondsSince(before)
}

function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000_000
}

import { closeSync, fsyncSync, mkdtempSync, openSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { makeFullTown } from '../builders/full-town'

const PHOTOS = 20

/** Towns of 100 enterprises × 44 criteria × 4 phases, every fourth with photos, in a folder of their own. */
export function makeTowns(parent: string, count: number, sealed: boolean) {
  const folder = mkdtempSync(join(parent, 'towns-'))
  const files = Array.from({ length: count }, (_, index) =>
    makeFullTown(folder, { number: index + 1, photos: index % 4 === 3 ? PHOTOS : 0, sealed }),
  )
  files.forEach(settle)
  const megabytes = files.reduce((sum, file) => sum + statSync(file).size, 0) / (1 << 20)
  console.log(`\n${count} towns${sealed ? ' sealed' : ''}, ${megabytes.toFixed(0)} MB`)
  return { folder, files }
}

/** What the system has still to write would slow down what is measured next. */
function settle(file: string): void {
  const descriptor = openSync(file, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

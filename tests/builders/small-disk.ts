import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { tempFolder } from './folder'

/** A small disk of its own, where this account may mount one; null where it may not. */
export function mountDisk(kilobytes: number): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const disk = join(tempFolder(), 'disk')
  mkdirSync(disk)
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', disk])
  if (status !== 0) return null
  onTestFinished(() => {
    spawnSync('umount', [disk])
  })
  return disk
}

/** Makes such a disk one that can only be read. */
export function protectDisk(disk: string): void {
  spawnSync('mount', ['-o', 'remount,ro', disk])
}

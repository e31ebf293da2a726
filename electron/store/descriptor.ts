import { closeSync, openSync, statSync } from 'node:fs'

interface Kept {
  descriptor: number
  users: number
}

export interface Descriptor {
  descriptor: number
  release(): void
}

const kept = new Map<string, Kept>()

/**
 * A descriptor for looking at the raw bytes of a file that SQLite may have open in this process.
 * POSIX drops every lock of a process on a file as soon as it closes any descriptor of that file,
 * so there is one a file, closed after its last user; an open case is a user until it is closed.
 */
export function keepDescriptor(file: string): Descriptor {
  const { dev, ino } = statSync(file, { bigint: true })
  const key = `${dev}:${ino}`
  const entry = kept.get(key) ?? { descriptor: openSync(file, 'r'), users: 0 }
  kept.set(key, entry)
  entry.users += 1
  let released = false
  return {
    descriptor: entry.descriptor,
    release() {
      if (released) return
      released = true
      entry.users -= 1
      if (entry.users > 0) return
      kept.delete(key)
      closeSync(entry.descriptor)
    },
  }
}

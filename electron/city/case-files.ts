import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { CASE_ENDING } from '../library'

/** The files to take in, each once and by name: those that are named, and the case files in the folders that are. */
export function caseFilesOf(paths: readonly string[]): string[] {
  const files = paths.flatMap((path) => (isFolder(path) ? caseFilesIn(path) : [resolve(path)]))
  const once = new Map(files.map((file) => [existsSync(file) ? realpathSync(file) : file, file]))
  return [...once.values()].sort(byName)
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

const caseFilesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith(CASE_ENDING))
    .map((entry) => resolve(join(entry.parentPath, entry.name)))

/** The same whatever the order in which they were given, and wherever the folder lies. */
const byName = (a: string, b: string) => compare(basename(a), basename(b)) || compare(a, b)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

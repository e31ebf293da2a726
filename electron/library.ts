import { chmodSync, copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { basename, dirname, join, parse, resolve } from 'node:path'
import { CaseProblem } from '@shared/outcome'
import { sha256File } from './store/hash'
import { type Verification, verifyCaseFile } from './store/verify'

export const CASE_ENDING = '.duhe'
export const CITY_ENDING = '.duhe-city'

/** Where this laptop keeps its case files. */
export const libraryFolder = (home: string): string => {
  const folder = join(home, 'library')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** A free file name in the library for a new case of this town. */
export function newCaseFile(home: string, town: string, year: number): string {
  return freeName(join(libraryFolder(home), `${safeName(town)}_${year}${CASE_ENDING}`))
}

/** A free file name in the library for a new city file of this name. */
export const newCityFile = (home: string, name: string, year: number): string =>
  freeName(join(libraryFolder(home), `${safeName(name)}_市级汇总_${year}${CITY_ENDING}`))

/** Takes a file from elsewhere into the library as a verified copy; one that is there already is used as it is. */
export function adoptFile(home: string, file: string): string {
  const library = libraryFolder(home)
  if (dirname(resolve(file)) === resolve(library)) return file
  const sameName = join(library, basename(file))
  if (existsSync(sameName) && sha256File(sameName) === sha256File(file)) return sameName
  refuseUnsound(verifyCaseFile(file), file)
  const copy = freeName(sameName)
  copyFileSync(file, copy)
  // A copy from a read-only stick or folder would be read-only itself.
  chmodSync(copy, 0o644)
  refuseUnsound(verifyCaseFile(copy), file)
  return copy
}

function refuseUnsound({ ok, findings }: Verification, file: string): void {
  if (ok) return
  throw new CaseProblem(
    'damaged',
    `${basename(file)} 没有通过校验（${findings[0]}），没有打开，文件未改动。请向提供者重新索取。`,
    { findings },
  )
}

/** The same name, or with (2), (3)… where it is taken. */
export function freeName(file: string): string {
  const { dir, name, ext } = parse(file)
  for (let number = 1; ; number += 1) {
    const candidate = join(dir, number === 1 ? `${name}${ext}` : `${name}(${number})${ext}`)
    if (!existsSync(candidate)) return candidate
  }
}

/** A name that Windows takes: without its forbidden characters, trailing dots and device names. */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
    .replace(/[<>:"/\\|?*\u0000-\u001f]/g, '_')
    .replace(/[. ]+$/, '')
    .slice(0, 60)
  return /^(con|prn|aux|nul|com\d|lpt\d)?$/i.test(plain) ? `_${plain}` : plain
}

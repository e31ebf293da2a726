import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join, parse } from 'node:path'

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

/** The case files of the library. */
export function libraryFiles(home: string): string[] {
  const folder = libraryFolder(home)
  const names = readdirSync(folder).filter((name) => name.endsWith(CASE_ENDING))
  return names.map((name) => join(folder, name))
}

/** The name of a case file that came under this one, locked or not. */
export const caseFileName = (fileName: string): string =>
  `${safeName(fileName.replace(/\.duhe(-locked)?$/i, ''))}${CASE_ENDING}`

/** A free file name in the library for a case file that came under this one. */
export const libraryName = (home: string, fileName: string): string =>
  freeName(join(libraryFolder(home), caseFileName(fileName)))

/** The same name, or with (2), (3)… where it is taken. */
export function freeName(file: string): string {
  const { dir, name, ext } = parse(file)
  for (let number = 1; ; number += 1) {
    const candidate = join(dir, number === 1 ? `${name}${ext}` : `${name}(${number})${ext}`)
    if (!existsSync(candidate)) return candidate
  }
}

const NAME_CHARACTERS = 60
/** Leaves room for what is put behind it: 255 bytes are the most that any of the disks takes. */
const NAME_BYTES = 180
/** Device names are taken by Windows whatever ending follows them. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)?\s*(\.|$)/i

/** A name that Windows takes and that shows what it is: without forbidden and invisible characters, trailing dots and device names. */
export function safeName(name: string): string {
  const plain = name
    .toWellFormed()
    .normalize('NFC')
    // Marks that turn the direction of writing make an ending look like another.
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\ufffd<>:"/\\|?*]/gu, '_')
  const short = shortened(plain).replace(/^\s+|[.\s]+$/gu, '')
  return DEVICE.test(short) ? `_${short}` : short
}

/** The beginning of a name that the limits leave, never half a character. */
function shortened(name: string): string {
  let kept = ''
  for (const character of [...name].slice(0, NAME_CHARACTERS)) {
    if (Buffer.byteLength(kept + character) > NAME_BYTES) break
    kept += character
  }
  return kept
}

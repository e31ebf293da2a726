import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CFB } from 'xlsx'

export const FONTS = resolve(import.meta.dirname, '../../resources/fonts')

export const POINT_PER_MM = 72 / 25.4

/** The foot of the type area and the middle of the page, in points. */
export const FOOT = (297 - 35) * POINT_PER_MM
export const MIDDLE = (210 / 2) * POINT_PER_MM

function runs(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export const HAS_POPPLER = runs('pdftotext', '-v')
export const HAS_OFFICE = HAS_POPPLER && runs('soffice', '--version')

/** A part of an office file as text; throws where the file has no such part. */
export function part(bytes: Uint8Array, path: string): string {
  const entry = CFB.find(CFB.read(Buffer.from(bytes), { type: 'buffer' }), `/${path}`)
  if (!entry) throw new Error(`no ${path}`)
  return Buffer.from(entry.content as Uint8Array).toString('utf8')
}

/** The parts of an office file, such as word/document.xml. */
export const partNames = (bytes: Uint8Array): string[] =>
  CFB.read(Buffer.from(bytes), { type: 'buffer' })
    .FullPaths.map((path: string) => path.replace(/^Root Entry\//, ''))
    .filter((path: string) => path !== '' && !path.endsWith('/') && !path.startsWith('\u0001'))

function inFolder<Result>(act: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'duhe-report-'))
  try {
    return act(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What LibreOffice makes of an office file. */
function converted(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return inFolder((folder) => {
    const source = join(folder, `report.${from}`)
    const out = join(folder, 'out')
    writeFileSync(source, bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, source], {
      stdio: 'ignore',
    })
    return readFileSync(join(out, `report.${to}`))
  })
}

/** The PDF that LibreOffice makes of an office file. */
export const officePdf = (bytes: Uint8Array, extension: string): Uint8Array =>
  converted(bytes, extension, 'pdf')

/** A Word file that LibreOffice opened and saved again, in one format after the other. */
export const reSaved = (bytes: Uint8Array, ...formats: readonly string[]): Uint8Array =>
  formats.reduce(({ file, format }, to) => ({ file: converted(file, format, to), format: to }), {
    file: bytes,
    format: 'docx',
  }).file

/** What pdftotext reads, page by page. */
export const pdfPages = (pdf: Uint8Array, ...options: string[]): string[] =>
  inFolder((folder) => {
    const path = join(folder, 'report.pdf')
    writeFileSync(path, pdf)
    const text = execFileSync('pdftotext', [...options, path, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 })
    return text.split('\f').slice(0, -1)
  })

export interface PdfWord {
  text: string
  left: number
  top: number
  right: number
  bottom: number
}

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g

/** Where the words of each page stand, in points from its top left. */
export const pdfWords = (pdf: Uint8Array): PdfWord[][] =>
  inFolder((folder) => {
    const path = join(folder, 'report.pdf')
    writeFileSync(path, pdf)
    const html = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 })
    return html
      .split('<page')
      .slice(1)
      .map((page) =>
        [...page.matchAll(WORD)].map(([, left, top, right, bottom, text]) => ({
          text: text!,
          left: Number(left),
          top: Number(top),
          right: Number(right),
          bottom: Number(bottom),
        })),
      )
  })

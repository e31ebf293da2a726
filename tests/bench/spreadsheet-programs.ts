import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Program } from './marginal-cost'

const script = (name: string) => join(import.meta.dirname, name)

/** The Pythons of a machine: Debian's own has what apt-get installs, another may come before it. */
const PYTHONS = ['/usr/bin/python3', 'python3']

const succeeds = (command: string, ...args: readonly string[]) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0

const pythonWith = (module: string): string | null =>
  PYTHONS.find((python) => succeeds(python, '-c', `import ${module}`)) ?? null

export interface Spreadsheet {
  name: string
  /** How many times as long as ours it is to take; null where there is no aim. */
  aim: number | null
  /** null where the machine does not have it. */
  program: Program | null
}

/** What an office would add up its workbooks with. */
export function spreadsheetPrograms(folder: string): Spreadsheet[] {
  const openpyxl = pythonWith('openpyxl')
  const uno = succeeds('soffice', '--version') ? pythonWith('uno') : null
  const profile = join(folder, 'office')
  const python = (command: string | null, ...words: readonly string[]) =>
    command === null ? null : { command, words: ['-B', ...words] }
  return [
    { name: 'openpyxl read-only', aim: 4, program: python(openpyxl, script('sum-with-openpyxl.py')) },
    { name: 'a LibreOffice macro', aim: 8, program: python(uno, script('sum-with-macro.py'), profile) },
    {
      name: 'LibreOffice led by Python',
      aim: null,
      program: python(uno, script('sum-with-libreoffice.py'), profile),
    },
    {
      name: 'SheetJS',
      aim: null,
      program: { command: process.execPath, words: [script('sum-with-sheetjs.mjs')] },
    },
  ]
}

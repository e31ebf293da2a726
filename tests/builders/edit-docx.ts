import { readFileSync, writeFileSync } from 'node:fs'
import { CFB } from 'xlsx'

/** Changes the main part of a Word file in its place, as another program would. */
export function editDocx(file: string, edit: (xml: string) => string): void {
  writeFileSync(file, editedDocx(readFileSync(file), edit))
}

/** A Word file with its main part, or another, written anew. */
export function editedDocx(
  bytes: Uint8Array,
  edit: (xml: string) => string,
  part = 'word/document.xml',
): Buffer {
  const archive = CFB.read(Buffer.from(bytes), { type: 'buffer' })
  const found = CFB.find(archive, `/${part}`)!
  found.content = Buffer.from(edit(Buffer.from(found.content as Uint8Array).toString('utf8')))
  found.size = found.content.length
  return Buffer.from(CFB.write(archive, { fileType: 'zip', type: 'buffer', compression: true }) as Uint8Array)
}

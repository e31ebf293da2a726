import { writeFileSync } from 'node:fs'

/** Writes a flat asar archive of {name: text or bytes}: four sizes, the JSON directory, then the files in a row. */
export function writeAsar(file, entries) {
  const files = {}
  const contents = []
  let offset = 0
  for (const [name, text] of Object.entries(entries)) {
    const content = Buffer.from(text)
    files[name] = { size: content.length, offset: String(offset) }
    contents.push(content)
    offset += content.length
  }
  const json = Buffer.from(JSON.stringify({ files }))
  const padding = Buffer.alloc((4 - (json.length % 4)) % 4)
  const padded = json.length + padding.length
  const sizes = Buffer.alloc(16)
  for (const [index, size] of [4, padded + 8, padded + 4, json.length].entries())
    sizes.writeUInt32LE(size, index * 4)
  writeFileSync(file, Buffer.concat([sizes, json, padding, ...contents]))
}

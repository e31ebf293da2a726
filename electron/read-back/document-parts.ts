import * as yauzl from 'yauzl'

/** The named parts of an office file that the gate let through, as text; '' for one that it has not. */
export async function readParts<Name extends string>(
  bytes: Buffer,
  names: readonly Name[],
): Promise<Record<Name, string>> {
  const parts = Object.fromEntries(names.map((name) => [name, ''])) as Record<Name, string>
  const zip = await yauzl.fromBufferPromise(bytes, { strictFileNames: true })
  for await (const entry of zip.eachEntry()) {
    const name = names.find((each) => each.toLowerCase() === entry.fileName.toLowerCase())
    if (!name) continue
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
    parts[name] = decode(Buffer.concat(chunks))
  }
  return parts
}

/** XML in UTF-8, or in UTF-16 with its mark. */
function decode(bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}

import { crc32, deflateRawSync } from 'node:zlib'

export interface Entry {
  name: string
  content: Uint8Array | string
  /** What the headers say instead of the truth. */
  flags?: number
  declaredSize?: number
  localName?: string
  localSize?: number
  localExtra?: Buffer
}

const CONTENT_TYPES = { name: '[Content_Types].xml', content: '<Types/>' }
const WORKBOOK = { name: 'xl/workbook.xml', content: '<workbook/>' }

/** An archive that passes for a workbook, with these further parts. */
export const packageOf = (...entries: Entry[]): Buffer => archiveOf(CONTENT_TYPES, WORKBOOK, ...entries)

/** A zip archive, honest unless an entry asks otherwise. */
export function archiveOf(...entries: Entry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const { local, central } = entryOf(entry, offset)
    parts.push(local)
    directory.push(central)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, listed, end])
}

function entryOf(entry: Entry, offset: number) {
  const content = Buffer.from(entry.content)
  const packed = deflateRawSync(content)
  const name = Buffer.from(entry.name)
  const localName = Buffer.from(entry.localName ?? entry.name)
  const size = entry.declaredSize ?? content.length
  const extra = entry.localExtra ?? Buffer.alloc(0)
  const common = (header: Buffer, at: number, sizes: number) => {
    header.writeUInt16LE(20, at)
    header.writeUInt16LE(entry.flags ?? 0, at + 2)
    header.writeUInt16LE(8, at + 4)
    header.writeUInt32LE(crc32(content), at + 10)
    header.writeUInt32LE(packed.length, at + 14)
    header.writeUInt32LE(sizes, at + 18)
  }
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  common(local, 4, entry.localSize ?? size)
  local.writeUInt16LE(localName.length, 26)
  local.writeUInt16LE(extra.length, 28)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(20, 4)
  common(central, 6, size)
  central.writeUInt16LE(name.length, 28)
  central.writeUInt32LE(offset, 42)
  return { local: Buffer.concat([local, localName, extra, packed]), central: Buffer.concat([central, name]) }
}

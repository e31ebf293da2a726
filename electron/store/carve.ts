/**
 * Finds the rows of a case file in its raw bytes, without its tree of pages: whatever page they lie on, used, freed or
 * written twice. SQLite keeps a row as a header of types and the values behind it (https://www.sqlite.org/fileformat2.html);
 * a long one goes on through a chain of overflow pages.
 */

export type Value = string | number | bigint | Uint8Array | null

/** How the rows of a table are told by types that stand in their headers. */
export interface RowShape {
  columns: number
  /** Types of columns in a row, as they stand in the header. */
  mark: readonly number[]
  /** How many bytes of the header may stand before them. */
  before: readonly number[]
  /** Rows of a table without row ids keep less of a long row on their own page. */
  isIndexed: boolean
}

const DEFAULT_PAGE = 4_096

/** The page size that the first bytes state, where it can be one. */
function pageSizeOf(bytes: Buffer): number {
  const stated = bytes.length >= 18 ? bytes.readUInt16BE(16) : 0
  return stated >= 512 && (stated & (stated - 1)) === 0 ? stated : DEFAULT_PAGE
}

/** Reads a number of one to nine bytes, seven bits in each; null beyond the end. */
function varint(bytes: Buffer, at: number): { value: number; next: number } | null {
  let value = 0
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes[at + index]
    if (byte === undefined) return null
    value = value * 128 + (byte & 127)
    if (byte < 128) return { value, next: at + index + 1 }
  }
  return null
}

const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8] as const

/** How many bytes a value of this type takes; null for a type that there is not. */
function widthOf(type: number): number | null {
  if (type <= 6) return INTEGER_BYTES[type]!
  if (type === 7) return 8
  if (type === 8 || type === 9) return 0
  return type < 12 ? null : (type - (type % 2 === 0 ? 12 : 13)) / 2
}

function readValue(payload: Buffer, at: number, type: number): Value {
  const width = widthOf(type)!
  if (type === 0) return null
  if (type === 8 || type === 9) return type - 8
  if (type <= 5) return payload.readIntBE(at, width)
  if (type === 6) return payload.readBigInt64BE(at)
  if (type === 7) return payload.readDoubleBE(at)
  const content = payload.subarray(at, at + width)
  return type % 2 === 0 ? content : content.toString('utf8')
}

/** How many bytes of a row stand on its own page, the rest being in overflow pages. */
function localBytes(payload: number, page: number, isIndexed: boolean): number {
  const most = isIndexed ? Math.floor(((page - 12) * 64) / 255) - 23 : page - 35
  if (payload <= most) return payload
  const least = Math.floor(((page - 12) * 32) / 255) - 23
  const split = least + ((payload - least) % (page - 4))
  return split <= most ? split : least
}

/** The bytes of a row that begins here with its header; null where its chain of pages is broken. */
function payloadAt(bytes: Buffer, at: number, length: number, page: number, isIndexed: boolean) {
  const local = localBytes(length, page, isIndexed)
  if (at + local > bytes.length) return null
  if (local === length) return bytes.subarray(at, at + length)
  const parts = [bytes.subarray(at, at + local)]
  let left = length - local
  let next = at + local + 4 <= bytes.length ? bytes.readUInt32BE(at + local) : 0
  while (left > 0) {
    const start = (next - 1) * page
    if (next < 1 || start + page > bytes.length) return null
    const taken = Math.min(left, page - 4)
    parts.push(bytes.subarray(start + 4, start + 4 + taken))
    left -= taken
    next = bytes.readUInt32BE(start)
  }
  return Buffer.concat(parts)
}

/** The row whose header begins here; null where none does. */
function rowAt(bytes: Buffer, at: number, page: number, { columns, isIndexed }: RowShape): Value[] | null {
  const header = varint(bytes, at)
  if (!header || header.value < columns + 1 || header.value > columns * 9 + 9) return null
  const types: number[] = []
  let next = header.next
  while (types.length < columns) {
    const type = varint(bytes, next)
    if (!type || widthOf(type.value) === null) return null
    types.push(type.value)
    next = type.next
  }
  if (next !== at + header.value) return null
  const length = types.reduce((sum, type) => sum + widthOf(type)!, header.value)
  if (length > bytes.length) return null
  const payload = payloadAt(bytes, at, length, page, isIndexed)
  if (!payload) return null
  let place = header.value
  return types.map((type) => {
    const value = readValue(payload, place, type)
    place += widthOf(type)!
    return value
  })
}

/** Every row of this shape that the bytes hold; some of them twice, and some that are none. */
export function* carveRows(bytes: Buffer, shape: RowShape): Generator<Value[]> {
  const page = pageSizeOf(bytes)
  const mark = Buffer.from(shape.mark)
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1))
    for (const before of shape.before) {
      const row = at >= before ? rowAt(bytes, at - before, page, shape) : null
      if (row) yield row
    }
}

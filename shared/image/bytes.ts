/** Whole numbers of either byte order out of a file that may be cut short: what is beyond its end reads as zero. */
export const be16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) * 0x100 + (bytes[at + 1] ?? 0)
export const be32 = (bytes: Uint8Array, at: number): number => be16(bytes, at) * 0x10000 + be16(bytes, at + 2)
export const le16 = (bytes: Uint8Array, at: number): number => (bytes[at + 1] ?? 0) * 0x100 + (bytes[at] ?? 0)
export const le24 = (bytes: Uint8Array, at: number): number =>
  (bytes[at + 2] ?? 0) * 0x10000 + le16(bytes, at)
export const le32 = (bytes: Uint8Array, at: number): number => le16(bytes, at + 2) * 0x10000 + le16(bytes, at)

/** The bytes as characters, one each; shorter where the file ends. */
export const latin = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length))

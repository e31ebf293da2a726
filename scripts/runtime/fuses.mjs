import { readFileSync, writeFileSync } from 'node:fs'

// Electron's fuse wire: this text, a version byte, a length byte, then one byte a fuse in this order.
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const ORDER = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
]
const WIRE_VERSION = 1

/** Switches fuses of an Electron program; written by hand because it runs before packages are sure to be there. */
export function setFuses(program, states) {
  const bytes = readFileSync(program)
  const found = bytes.indexOf(SENTINEL)
  const wire = found + SENTINEL.length
  if (found < 0 || bytes[wire] !== WIRE_VERSION) throw new Error(`no fuses that we know in ${program}`)
  for (const [fuse, isOn] of Object.entries(states)) {
    bytes[wire + 2 + ORDER.indexOf(fuse)] = (isOn ? '1' : '0').charCodeAt(0)
  }
  writeFileSync(program, bytes)
}

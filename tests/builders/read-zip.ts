import { buffer } from 'node:stream/consumers'
import * as yauzl from 'yauzl'
import type { Entry } from '../import/archive'

/** The parts of an archive, inflated. */
export async function readZip(bytes: Buffer): Promise<Entry[]> {
  const zip = await yauzl.fromBufferPromise(bytes)
  const parts: Entry[] = []
  for await (const entry of zip.eachEntry())
    parts.push({ name: entry.fileName, content: await buffer(await zip.openReadStreamPromise(entry)) })
  return parts
}

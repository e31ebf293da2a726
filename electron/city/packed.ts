import { gunzipSync } from 'node:zlib'
import { CaseProblem } from '@shared/outcome'
import { sha256 } from '../store/hash'
import type { Packed } from '../store/packed'

/** What the city file keeps of a value, as it was; throws CaseProblem `damaged` where it is not what was packed. */
export function unpack<Value>({ bytes, hash }: Packed): Value {
  const text = unzipped(bytes)
  if (text === null || sha256(text) !== hash)
    throw new CaseProblem('damaged', '全市汇总里有一个镇的数据被改动或损坏，不能打开。请用各镇案卷重新汇总。')
  return JSON.parse(text.toString('utf8')) as Value
}

function unzipped(bytes: Uint8Array): Buffer | null {
  try {
    return gunzipSync(bytes)
  } catch {
    return null
  }
}

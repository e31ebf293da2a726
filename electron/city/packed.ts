import { gunzipSync } from 'node:zlib'
import { CaseProblem } from '@shared/outcome'
import { sha256 } from '../store/hash'
import type { Packed } from '../store/packed'

/** More than the largest town comes to; what is larger was packed to fill the memory. */
const TEXT_MAX = 64 << 20

/** What the city file keeps of a value, as it was; throws CaseProblem `damaged` where it is not what was packed. */
export function unpack<Value>(packed: Packed): Value {
  const text = textIn(packed)
  if (text === null)
    throw new CaseProblem('damaged', '全市汇总里有一个镇的数据被改动或损坏，不能打开。请用各镇案卷重新汇总。')
  return JSON.parse(text.toString('utf8')) as Value
}

/** Whether the bytes are those of the text that the hash stands for. */
export const isAsPacked = (packed: Packed): boolean => textIn(packed) !== null

function textIn({ bytes, hash }: Packed): Buffer | null {
  try {
    const text = gunzipSync(bytes, { maxOutputLength: TEXT_MAX })
    return sha256(text) === hash ? text : null
  } catch {
    return null
  }
}

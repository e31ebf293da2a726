import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { sha256File } from '../store/hash'
import { type Answer, type CliTools, type Invocation, UsageError } from './command'
import { withCity } from './with-city'

/** `city export FILE --out DIR --format parquet`: the city's data in an open form. */
export async function exportCity(call: Invocation, tools: CliTools): Promise<Answer> {
  const folder = resolve(call.required('out'))
  if (call.oneOf('format', ['parquet']) === undefined) throw new UsageError('缺少 --format parquet')
  // The writer is loaded when it is asked for, not with every command.
  const { exportParquet } = await import('../city/parquet/export')
  return withCity(resolve(call.word(1, 'FILE')), 'read', tools, (city) => {
    const files = exportParquet(city, folder).map((path) => ({
      ...{ path, bytes: statSync(path).size, sha256: sha256File(path) },
    }))
    return { json: { files }, text: files.map(({ path }) => `已写成 ${path}`).join('\n') }
  })
}

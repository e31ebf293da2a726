import { resolve } from 'node:path'
import { readRubricTexts } from '../resources'
import { sha256File } from '../store/hash'
import { rescueCase } from '../store/rescue'
import type { Command } from './command'

export const rescueCommand: Command = {
  usage: 'rescue FILE --out FILE2 [--with 旧备份…]',
  options: { out: { type: 'string' }, with: { type: 'string', multiple: true } },
  run(call, { actor, around, resources }) {
    const out = resolve(call.required('out'))
    const order = {
      file: resolve(call.word(0, 'FILE')),
      out,
      copies: call.list('with').map((copy) => resolve(copy)),
      snapshotsOf: () => [],
      shippedRubrics: Object.values(readRubricTexts(resources)),
      actor,
    }
    const { salvaged, lost, photos } = rescueCase(order, around)
    return {
      json: { salvaged, lost, photos, file: out, sha256: sha256File(out) },
      text: `救回 ${salvaged} 条记录、${photos.salvaged} 张照片，至少缺 ${lost} 条记录、${photos.lost} 张照片，写成 ${out}。`,
    }
  },
}

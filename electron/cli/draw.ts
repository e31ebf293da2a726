import { resolve } from 'node:path'
import { VERIFIED_MIN } from '@shared/gates/later'
import { addToDraw, makeDraw } from '../handlers/draws'
import { type Command, withCase } from './command'

export const drawCommand: Command = {
  usage:
    'draw FILE --n 10 --seed 种子 [--stratify class] [--reason 再抽原因]；或 draw FILE --add 编号 --reason 原因',
  options: {
    n: { type: 'string' },
    seed: { type: 'string' },
    stratify: { type: 'string' },
    reason: { type: 'string' },
    add: { type: 'string' },
  },
  run(call, tools) {
    const added = call.text('add')
    return withCase(resolve(call.word(0, 'FILE')), 'write', tools, (session) => {
      if (added !== undefined) {
        const json = addToDraw(session, tools.actor, { subject: added, reason: call.required('reason') })
        return { json, text: `已加抽 ${added}，与随机部分分开列。` }
      }
      const { frameHash, seed, n, strata, picked, drawNo } = makeDraw(session, tools.actor, {
        n: call.integer('n', 1) ?? VERIFIED_MIN,
        seed: call.required('seed'),
        stratified: call.oneOf('stratify', ['class']) !== undefined,
        reason: call.text('reason')?.trim() || null,
      })
      return {
        json: { frameHash, seed, n, strata, picked, drawNo },
        text: `第 ${drawNo} 次抽样：${picked.join('、')}`,
      }
    })
  },
}

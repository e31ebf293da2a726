import { resolve } from 'node:path'
import { verifyCaseFile } from '../store/verify'
import type { Command } from './command'

export const verifyCommand: Command = {
  usage: 'verify FILE',
  options: {},
  run(call) {
    const { ok, findings, notes, stateHash, events } = verifyCaseFile(resolve(call.word(0, 'FILE')))
    const text = ok ? `校验通过：${events} 条记录完好。` : `校验未通过：\n${findings.join('\n')}`
    const told = [text, ...notes].join('\n')
    const json = { ok, findings, stateHash, events, ...(notes.length > 0 && { notes }) }
    return { json, text: told, exitCode: ok ? 0 : 4 }
  },
}

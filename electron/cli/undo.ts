import { resolve } from 'node:path'
import { redo, undo } from '../handlers/undo'
import { type Command, withCase } from './command'

const turning = (name: string, turn: typeof undo, done: string): Command => ({
  usage: `${name} FILE`,
  options: {},
  run(call, tools) {
    return withCase(resolve(call.word(0, 'FILE')), 'write', tools, (session) => ({
      json: turn(session, tools.actor),
      text: done,
    }))
  },
})

export const undoCommand = turning('undo', undo, '已撤销上一步。')
export const redoCommand = turning('redo', redo, '已重做。')

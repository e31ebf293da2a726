import { resolve } from 'node:path'
import { redo, undo } from '../handlers/undo'
import { putInPlace, type Turn, turnOfMerge } from '../merge/last-merge'
import { type Command, withCase } from './command'

const turning = (name: 'undo' | 'redo', turn: typeof undo, done: string): Command => ({
  usage: `${name} FILE`,
  options: {},
  async run(call, tools) {
    const file = resolve(call.word(0, 'FILE'))
    let ofMerge: Turn | null = null
    const json = await withCase(file, 'write', tools, (session) => {
      ofMerge = turnOfMerge(tools.home, session, name)
      return ofMerge ? { event: null, what: ofMerge.what } : turn(session, tools.actor)
    })
    if (ofMerge) putInPlace(file, ofMerge)
    return { json, text: done }
  },
})

export const undoCommand = turning('undo', undo, '已撤销上一步。')
export const redoCommand = turning('redo', redo, '已重做。')

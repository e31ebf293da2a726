import { resolve } from 'node:path'
import { statisticsLines } from '@shared/statistics/statistics-words'
import { readStatistics } from '../handlers/statistics'
import { type Command, withCase } from './command'

export const statisticsCommand: Command = {
  usage: 'statistics FILE',
  options: {},
  run(call, tools) {
    return withCase(resolve(call.word(0, 'FILE')), 'read', tools, (session) => {
      const statistics = readStatistics(session)
      return { json: statistics, text: statisticsLines(statistics).join('\n') }
    })
  },
}

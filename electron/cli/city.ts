import { resolve } from 'node:path'
import type { TownResult } from '@shared/consolidation/city-result'
import { formatMean } from '@shared/format'
import { exportCity } from './city-export'
import { cityJson } from './city-json'
import type { Command } from './command'
import { withCity } from './with-city'

export const cityCommand: Command = {
  usage: 'city FILE；或 city export FILE --out DIR --format parquet',
  options: { out: { type: 'string' }, format: { type: 'string' } },
  run(call, tools) {
    if (call.words[0] === 'export') return exportCity(call, tools)
    return withCity(resolve(call.word(0, 'FILE')), 'read', tools, (session) => {
      const result = session.result()
      const { towns, common, notes } = result
      return {
        json: cityJson(result),
        text: [
          ...towns.map(lineOf),
          ...common.map((issue) => `共性 ${issue.criterion.id}\t${issue.towns} 镇 ${issue.enterprises} 家`),
          ...notes.map(({ text }) => text),
        ].join('\n'),
      }
    })
  },
}

const lineOf = ({ name, enterprises, means: { selfAssessment, verification }, verdicts }: TownResult) =>
  [
    name,
    `${enterprises} 家`,
    `自评 ${formatMean(selfAssessment.sum, selfAssessment.count)}`,
    `核实 ${formatMean(verification.sum, verification.count)}`,
    `不一致 ${verdicts.inconsistent}，其中须重新帮扶 ${verdicts.reassist}`,
  ].join('\t')

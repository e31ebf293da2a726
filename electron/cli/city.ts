import { resolve } from 'node:path'
import type { TownResult } from '@shared/consolidation/city-result'
import { formatMean } from '@shared/format'
import { CitySession } from '../city/session'
import { cityJson } from './city-json'
import type { CliTools, Command } from './command'

export const cityCommand: Command = {
  usage: 'city FILE',
  options: {},
  run(call, tools) {
    return withCity(resolve(call.word(0, 'FILE')), 'read', tools, (session) => {
      const result = session.result()
      const { towns, common, notes } = result
      return {
        json: cityJson(result),
        text: [
          ...towns.map(lineOf),
          ...common.map((issue) => `共性 ${issue.criterion.id}\t${issue.towns} 镇 ${issue.enterprises} 家`),
          ...notes,
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

/** Opens the city file that a command names, hands it over and closes it, whatever happens. */
export async function withCity<T>(
  file: string,
  mode: 'write' | 'read',
  { around }: CliTools,
  work: (session: CitySession) => T | Promise<T>,
): Promise<T> {
  const session = CitySession.open(file, mode, around)
  try {
    return await work(session)
  } finally {
    session.close()
  }
}

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type IntakeEntry, IS_IN } from '@shared/city/intake'
import { CitySession } from '../city/session'
import { readRubricTexts } from '../resources'
import { Work } from '../work'
import { type CliTools, type Command, UsageError } from './command'

export const consolidateCommand: Command = {
  usage:
    'consolidate OUT.duhe-city FILE… [--recompute]（也可写文件夹；已有的汇总接着汇总；--recompute 逐条重算，不用封存时的汇总）',
  options: { recompute: { type: 'boolean' } },
  async run(call, tools) {
    const [out, ...files] = call.words
    if (out === undefined || files.length === 0) throw new UsageError('缺少 OUT.duhe-city 或 FILE')
    const session = openOrCreate(resolve(out), tools)
    try {
      const { entries, left, seconds } = await takeInUntilCalledOff(
        session,
        { files, recompute: call.has('recompute') },
        tools,
      )
      const { totals, towns } = session.addedUp()
      const { enterprise, township } = session.rubrics
      const joined = entries.filter(isIn)
      const skipped = entries.filter((entry) => !isIn(entry))
      return {
        json: {
          towns: towns.length,
          enterprises: totals.enterprises,
          criteria: enterprise.criteria.length + township.criteria.length,
          joined: joined.map(({ file, town, verdict, reason, cautions, seal }) => ({
            ...{ file, town, code: verdict, message: reason, cautions, seal },
          })),
          skipped: skipped.map(({ file, verdict, reason }) => ({ file, code: verdict, message: reason })),
          left,
          seconds,
        },
        text: [
          ...entries.map(lineOf),
          ...left.map((file) => `${file}：还没有汇总，再运行一次即可接着做。`),
          `全市 ${towns.length} 镇、${totals.enterprises} 家企业；本次汇总 ${joined.length} 份，未汇总 ${skipped.length} 份，用时 ${seconds} 秒。`,
        ].join('\n'),
      }
    } finally {
      session.close()
    }
  },
}

const isIn = ({ verdict }: IntakeEntry) => IS_IN.includes(verdict)

const lineOf = ({ reason, cautions }: IntakeEntry) =>
  [reason, ...cautions.map((caution) => `  请注意：${caution}。`)].join('\n')

const openOrCreate = (file: string, { around, resources }: CliTools): CitySession =>
  existsSync(file)
    ? CitySession.open(file, 'write', around)
    : CitySession.create(file, readRubricTexts(resources), around)

/** Ctrl-C stops after the files that are in; they stay in. */
async function takeInUntilCalledOff(
  session: CitySession,
  { files, recompute }: { files: readonly string[]; recompute: boolean },
  { actor, townReader: reader, say }: CliTools,
) {
  const work = new Work(({ what, done, of }) => say(`${what}（${done + 1}/${of}）`))
  const cancel = () => work.cancel()
  process.once('SIGINT', cancel)
  try {
    return await session.takeIn(files, { actor, reader, work, recompute })
  } finally {
    process.off('SIGINT', cancel)
  }
}

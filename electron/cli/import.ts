import { resolve } from 'node:path'
import type { Staging } from '@shared/import/staging'
import { commitImport, stageImport } from '../handlers/imports'
import { Work } from '../work'
import { type Answer, type Command, withCase } from './command'

export const importCommand: Command = {
  usage: 'import FILE BOOK.xlsx [--phase 阶段 --round N --scorer 姓名] [--commit]',
  options: {
    phase: { type: 'string' },
    round: { type: 'string' },
    scorer: { type: 'string' },
    commit: { type: 'boolean' },
  },
  run(call, tools) {
    const commit = call.has('commit')
    const request = {
      file: resolve(call.word(1, 'BOOK.xlsx')),
      phase: call.phase('phase') ?? 'selfAssessment',
      round: call.integer('round', 1) ?? null,
      scorer: call.scorer(),
    }
    return withCase(resolve(call.word(0, 'FILE')), commit ? 'write' : 'read', tools, async (session) => {
      const staging = await stageImport(session, request, tools.reader, new Work())
      const committed = commit && staging.problems.length === 0
      if (committed) commitImport(session, tools.actor, staging)
      return answerOf(staging, commit, committed)
    })
  },
}

function answerOf(staging: Staging, asked: boolean, committed: boolean): Answer {
  const { changes, ...shown } = staging
  const problems = staging.problems.map(({ sheet, cell, message }) => `${sheet} ${cell}：${message}`)
  const counts = `共 ${shown.rows} 行，新增 ${shown.added}，变更 ${shown.changed}，相同 ${shown.same}`
  const outcome = committed
    ? '已写入案卷。'
    : problems.length > 0
      ? `有 ${problems.length} 处问题，案卷没有改动。`
      : '尚未写入，加 --commit 写入。'
  const refused = asked && !committed
  const message = `${problems.length} 处问题，案卷没有改动。请改正后再导入。`
  const error = refused ? { error: { code: 'import-problems', message, details: shown.problems } } : {}
  return {
    json: { ...shown, committed, ...error },
    text: [...problems, `${counts}。${outcome}`].join('\n'),
    exitCode: refused ? 3 : 0,
  }
}

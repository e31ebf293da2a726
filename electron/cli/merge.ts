import { resolve } from 'node:path'
import { visibleRecord } from '@shared/blind'
import type { MergePlan } from '@shared/merge/plan'
import { previewOf } from '../handlers/merge'
import { type IncomingFiles, receiveFiles } from '../merge/incoming'
import { withCopyKept } from '../merge/last-merge'
import { mergeFiles, planFiles, refuseUnsound } from '../merge/merge-files'
import type { CaseSession } from '../session'
import { type CliTools, type Command, UsageError, withCase } from './command'
import { conflictsJson } from './conflicts-json'

export const mergeCommand: Command = {
  usage: 'merge INTO FROM… [--dry-run]',
  options: { 'dry-run': { type: 'boolean' } },
  run(call, tools) {
    const into = resolve(call.word(0, 'INTO'))
    const from = call.words.slice(1).map((word) => resolve(word))
    if (from.length === 0) throw new UsageError('缺少 FROM')
    return withCase(into, 'write', tools, async (session) => {
      const signal = new AbortController().signal
      const incoming = await receiveFiles(from, { ...tools, into }, signal)
      try {
        return call.has('dry-run') ? tried(session, incoming) : merged(session, incoming, tools)
      } finally {
        incoming.close()
      }
    })
  },
}

/** What would be written; refused as the merge itself would be. */
function tried(session: CaseSession, { files }: IncomingFiles) {
  const plan = planFiles(session, files)
  refuseUnsound(plan)
  const { sources, forks } = previewOf(session, plan)
  const json = { ...figures(plan), conflicts: conflictsOf(session, plan), forks, sources, dryRun: true }
  return { json, text: `将并入 ${plan.added.length} 条新记录，冲突 ${json.conflicts.length} 处。没有写入。` }
}

function merged(session: CaseSession, { files }: IncomingFiles, tools: CliTools) {
  let plan!: MergePlan
  const problem = session.snapshot('merge')
  if (problem) tools.say(problem.message)
  withCopyKept(tools.home, session, () => {
    plan = mergeFiles(session, files)
    return { files: files.length, added: plan.added.length }
  })
  if (session.isForked) tools.say(FORKED)
  const { sources, forks } = previewOf(session, plan)
  const conflicts = conflictsOf(session, plan)
  const json = { ...figures(plan), conflicts, forks, sources, stateHash: session.stateHash() }
  return { json, text: `已并入 ${plan.added.length} 条新记录，冲突 ${conflicts.length} 处待裁定。` }
}

const FORKED =
  '本机的编号在这份案卷里长出了两条分支（电脑被克隆过，或旧副本上又写过）。两边的记录都保留，本机已改用新编号。'

const figures = ({ added, same }: MergePlan) => ({ added: added.length, same })

/** Every conflict that is open once the plan is written. */
const conflictsOf = (session: CaseSession, { record, added }: MergePlan) =>
  conflictsJson(session, visibleRecord(record ?? session.record).conflicts, added)

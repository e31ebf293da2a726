import type { CaseEvent } from '@shared/events'
import type { MergePlan, SourcePlan } from '@shared/merge/plan'
import { CaseProblem, type Problem } from '@shared/outcome'
import type { CaseSession } from '../session'
import type { IncomingFile } from './incoming'

/** What taking these files into the open case would do, file by file; those that were not sound bring nothing. */
export function planFiles(session: CaseSession, files: readonly IncomingFile[]): MergePlan {
  const { ok, findings } = session.verify()
  if (!ok)
    throw new CaseProblem(
      'damaged',
      `案卷本身没有通过校验（${findings[0]}），不能合并，没有改动。请先用备份核对。`,
    )
  const histories = files.flatMap((file) => (file.problem === null ? [file.history] : []))
  const plan = session.planMerge(histories)
  const rest = [...plan.sources]
  const sources = files.map((file) => (file.problem ? unsound(file.name, file.problem) : rest.shift()!))
  return { ...plan, sources }
}

const NONE: readonly CaseEvent[] = []
const unsound = (name: string, problem: Problem): SourcePlan => ({
  name,
  problem,
  added: NONE,
  same: 0,
  conflicts: [],
  late: NONE,
})

/** All of the files or none: throws what stands against the first that cannot be taken in. */
export function refuseUnsound({ sources }: MergePlan): void {
  const bad = sources.filter(({ problem }) => problem !== null)
  const [first] = bad
  if (!first?.problem) return
  const others = bad.length > 1 ? `另有 ${bad.length - 1} 个文件也不能并入。` : ''
  throw new CaseProblem(first.problem.code, `${first.problem.message}${others}`, {
    files: bad.map(({ name, problem }) => ({ name, ...problem })),
  })
}

/** Writes what was planned. */
export function mergeFiles(session: CaseSession, files: readonly IncomingFile[]): MergePlan {
  const plan = planFiles(session, files)
  refuseUnsound(plan)
  if (plan.added.length > 0)
    session.takeIn(
      plan,
      files.flatMap((file) => (file.problem === null ? [file.db] : [])),
    )
  return plan
}

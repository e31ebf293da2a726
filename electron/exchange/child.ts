import { CaseProblem, type Outcome } from '@shared/outcome'
import type { ChildRefusals, RunChild } from '../import/child'
import { openProblem } from '../store/open'
import type { CaseRequest } from './case-child'
import type { Examined } from './examine'

/** The child process that looks at case files from elsewhere, and locks and unlocks them. */
export interface CaseChild {
  runChild: RunChild
  script: string
}

const refusals: ChildRefusals = {
  tooSlow: (deadlineMs) =>
    new CaseProblem(
      'case-timeout',
      `检查文件超过 ${deadlineMs / 1000} 秒仍未完成，已停止，本机的案卷没有改动。请重试；若再次出现，请向提供者重新索取。`,
    ),
  brokeDown: () =>
    new CaseProblem(
      'case-crashed',
      '检查文件时内存不足或中断，没有打开它，本机的案卷没有改动。文件可能已损坏，请向提供者重新索取。',
    ),
}
const LIMITS = { deadlineMs: 120_000, memoryMb: 1_024, refusals }

async function ask({ runChild, script }: CaseChild, request: CaseRequest, signal: AbortSignal) {
  const outcome = (await runChild(script, request, LIMITS, signal)) as Outcome<unknown>
  if (!outcome.ok) throw new CaseProblem(outcome.problem.code, outcome.problem.message)
  return outcome.value
}

/** Examines a draft of a file of this name; throws CaseProblem where it is not a sound case. */
export async function soundInChild(
  child: CaseChild,
  { draft, fileName }: { draft: string; fileName: string },
  signal: AbortSignal,
) {
  const examined = (await ask(child, { what: 'examine', file: draft }, signal)) as Examined
  if (examined.kind === 'failed') throw openProblem(fileName, examined.failure)
  if (examined.kind === 'sound') return examined
  throw new CaseProblem(
    'damaged',
    `${fileName} 没有通过校验（${examined.findings[0]}），没有打开，文件未改动。请向提供者重新索取。`,
    { findings: examined.findings },
  )
}

/** A file, where its locked or unlocked copy goes, and the code. */
interface Turning {
  file: string
  out: string
  code: string
}

export const lockInChild = (child: CaseChild, turning: Turning, signal: AbortSignal) =>
  ask(child, { what: 'lock', ...turning }, signal)

export const unlockInChild = (child: CaseChild, turning: Turning, signal: AbortSignal) =>
  ask(child, { what: 'unlock', ...turning }, signal)

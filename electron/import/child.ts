import { fork } from 'node:child_process'
import { CaseProblem } from '@shared/outcome'
import { cancelled } from '../work'

export interface ChildLimits {
  deadlineMs: number
  memoryMb: number
  /** How the child's silence and its end are worded; as for a workbook where nothing else is said. */
  refusals?: ChildRefusals
}

export interface ChildRefusals {
  tooSlow(deadlineMs: number): CaseProblem
  brokeDown(): CaseProblem
}

/** Runs a script in a process of its own: sends it the input, resolves to its first message or refuses as `cancelled`, then ends it. */
export type RunChild = (
  script: string,
  input: unknown,
  limits: ChildLimits,
  signal: AbortSignal,
) => Promise<unknown>

/** The refusal when the child did not answer in time; throw it after killing the child. */
export const childTooSlow = (deadlineMs: number) =>
  new CaseProblem(
    'workbook-timeout',
    `读取工作簿超过 ${deadlineMs / 1000} 秒仍未完成，已停止，案卷没有改动。请用 Excel 或 WPS 打开该文件，删去空白行列、图片和多余工作表，另存为 .xlsx 后再导入。`,
  )

/** The refusal when the child ended without an answer, because its memory ran out or its parser broke down. */
const childBrokeDown = () =>
  new CaseProblem(
    'workbook-crashed',
    '读取工作簿时内存不足或解析中断，案卷没有改动。该文件可能已损坏或内容过大，请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。',
  )

export const WORKBOOK_REFUSALS: ChildRefusals = { tooSlow: childTooSlow, brokeDown: childBrokeDown }

/** Runs the script with Node's own fork; the window's main process has another for Electron's utilityProcess. */
export const runInFork: RunChild = (script, input, limits, signal) =>
  new Promise((resolve, reject) => {
    const { tooSlow, brokeDown } = limits.refusals ?? WORKBOOK_REFUSALS
    const child = fork(script, [], {
      execArgv: [`--max-old-space-size=${limits.memoryMb}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const settle = (end: () => void) => {
      clearTimeout(deadline)
      signal.removeEventListener('abort', stop)
      child.removeAllListeners()
      child.on('error', () => undefined)
      child.kill('SIGKILL')
      end()
    }
    const stop = () => settle(() => reject(cancelled()))
    signal.addEventListener('abort', stop)
    const deadline = setTimeout(() => settle(() => reject(tooSlow(limits.deadlineMs))), limits.deadlineMs)
    child.once('message', (message) => settle(() => resolve(message)))
    child.once('exit', () => settle(() => reject(brokeDown())))
    child.once('error', () => settle(() => reject(brokeDown())))
    child.send(input as object, () => undefined)
  })

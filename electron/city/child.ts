import { fork } from 'node:child_process'

/** A child process that is talked to: it takes messages, answers them, and can be ended at any time. */
export interface Child {
  send(message: unknown): void
  /** Ends it at once, whatever it is doing; nothing is heard from it afterwards. */
  kill(): void
}

export interface ChildEars {
  heard(message: unknown): void
  /** It ended by itself, because its memory ran out or it broke down. */
  ended(): void
}

/** Starts a script in a process of its own; the window's main process has another for Electron's utilityProcess. */
export type StartChild = (script: string, memoryMb: number, ears: ChildEars) => Child

/**
 * V8's options for a child: the most that it may hold; a small nursery, which costs hardly any time and saves memory; and
 * garbage collected seldom, by hand, and at once by the one thread, for the other processors are at work on other files;
 * one thread more to compile on, since each of several would keep memory of its own, and the costliest compiling only
 * for what is called all the time: it takes more memory than the town, and more time than it saves.
 */
export const memoryFlags = (memoryMb: number): string[] => [
  `--max-old-space-size=${memoryMb}`,
  '--max-semi-space-size=1',
  '--heap-growing-percent=300',
  '--single-threaded-gc',
  '--no-incremental-marking',
  '--no-lazy-feedback-allocation',
  '--v8-pool-size=1',
  '--invocation-count-for-turbofan=20000',
]

/** Starts the script with Node's own fork. */
export const startInFork: StartChild = (script, memoryMb, { heard, ended }) => {
  const child = fork(script, [], {
    execArgv: memoryFlags(memoryMb),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.on('message', heard)
  child.once('exit', ended)
  child.once('error', ended)
  return {
    send: (message) => child.send(message as object, () => undefined),
    kill() {
      child.removeAllListeners()
      child.on('error', () => undefined)
      child.kill('SIGKILL')
    },
  }
}

/** How the child that reads case files is started, and which script it runs. */
export interface TownReader {
  startChild: StartChild
  script: string
}

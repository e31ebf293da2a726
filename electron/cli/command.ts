import { SCORED_PHASES, type ScoredPhase } from '@shared/case/phase'
import { PANEL } from '@shared/case/sheet'
import { CaseSession, openForWorkOrReading } from '../session'
import type { Tools } from '../tools'

export type OptionKind = { type: 'string'; multiple?: boolean } | { type: 'boolean' }
export type OptionValues = Record<string, string | string[] | boolean | undefined>

/** What the commands work with besides the files that they are given. */
export interface CliTools extends Tools {
  actor: string
  /** A progress line for people, never mixed with the answer. */
  say(line: string): void
  /** One line of the answer itself, for commands that answer as they go. */
  print(line: string): void
  stdin: AsyncIterable<Buffer | string>
}

/** What a command answers: the JSON value, and the same for people to read. */
export interface Answer {
  json: unknown
  text: string
  /** 0 unless the command did its work and still has to report a refusal. */
  exitCode?: number
}

export interface Command {
  usage: string
  options: Record<string, OptionKind>
  /** null where the command has printed its answer line by line. */
  run(call: Invocation, tools: CliTools): Promise<Answer | null> | Answer | null
}

/** Wrong words on the command line: exit code 2. */
export class UsageError extends Error {}

/** The words and options of one command line, read with the checks that every command shares. */
export class Invocation {
  constructor(
    readonly words: readonly string[],
    readonly values: OptionValues,
  ) {}

  word(index: number, name: string): string {
    const word = this.words[index]
    if (word === undefined) throw new UsageError(`缺少 ${name}`)
    return word
  }

  text(name: string): string | undefined {
    const value = this.values[name]
    return typeof value === 'string' ? value : undefined
  }

  /** The values of an option that may stand several times. */
  list(name: string): readonly string[] {
    const value = this.values[name]
    return Array.isArray(value) ? value : []
  }

  required(name: string): string {
    const value = this.text(name)
    if (value === undefined) throw new UsageError(`缺少 --${name}`)
    return value
  }

  has(name: string): boolean {
    return this.values[name] === true
  }

  integer(name: string, least: number): number | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    const number = Number(value)
    if (!Number.isSafeInteger(number) || number < least)
      throw new UsageError(`--${name} 须是不小于 ${least} 的整数`)
    return number
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    const found = allowed.find((each) => each === value)
    if (!found) throw new UsageError(`--${name} 须是 ${allowed.join('、')} 之一`)
    return found
  }

  phase(name: string): ScoredPhase | undefined {
    return this.oneOf(name, SCORED_PHASES)
  }

  scorer(): string {
    return this.text('scorer') ?? PANEL
  }
}

/** Opens the file that a command names, hands it over and closes it, whatever happens. */
export async function withCase<T>(
  file: string,
  mode: 'write' | 'read',
  { around }: CliTools,
  work: (session: CaseSession) => T | Promise<T>,
): Promise<T> {
  return closing(CaseSession.open(file, mode, around), work)
}

/** The same for what is recorded where the file can be written, and done without a record where it cannot. */
export async function withCaseIfPossible<T>(
  file: string,
  { around }: CliTools,
  work: (session: CaseSession) => T | Promise<T>,
): Promise<T> {
  return closing(openForWorkOrReading(file, around), work)
}

async function closing<T>(session: CaseSession, work: (session: CaseSession) => T | Promise<T>): Promise<T> {
  try {
    return await work(session)
  } finally {
    session.close()
  }
}

import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { CaseProblem, problemOf } from '@shared/outcome'
import { startInFork } from './city/child'
import { advanceCommand } from './cli/advance'
import { blindCommand } from './cli/blind'
import { cityCommand } from './cli/city'
import { cityReportCommand } from './cli/city-report'
import {
  type Answer,
  type CliTools,
  type Command,
  Invocation,
  type OptionValues,
  UsageError,
} from './cli/command'
import { compareCommand } from './cli/compare'
import { consolidateCommand } from './cli/consolidate'
import { demoCommand } from './cli/demo'
import { drawCommand } from './cli/draw'
import { exportCommand } from './cli/export'
import { factCommand } from './cli/fact'
import { hintsCommand } from './cli/hints'
import { importCommand } from './cli/import'
import { mergeCommand } from './cli/merge'
import { newCommand } from './cli/new'
import { orderCommand } from './cli/order'
import { recheckCommand } from './cli/recheck'
import { benchmarkCommand, findingCommand, personCommand } from './cli/record'
import { reportCommand } from './cli/report'
import { reportReadCommand } from './cli/report-read'
import { rescueCommand } from './cli/rescue'
import { conflictsCommand, resolveCommand } from './cli/resolve'
import { scoreCommand } from './cli/score'
import { sealCommand, unsealCommand } from './cli/seal'
import { sealsCommand } from './cli/seals'
import { sheetCommand } from './cli/sheet'
import { signCommand } from './cli/sign'
import { statisticsCommand } from './cli/statistics'
import { statusCommand } from './cli/status'
import { templateCommand } from './cli/template'
import { toleranceCommand } from './cli/tolerance'
import { redoCommand, undoCommand } from './cli/undo'
import { unlockCommand } from './cli/unlock'
import { verifyCommand } from './cli/verify'
import { homeFolder, surroundings } from './home'
import { runInFork } from './import/child'
import { examinerIn } from './merge/examiner'
import { wordReaderIn } from './read-back/word-reader'
import { typesetterThread } from './report/typesetter'
import { resourcesFolder } from './resources'
import { SettingsFile } from './settings'

const COMMANDS: Record<string, Command> = {
  new: newCommand,
  template: templateCommand,
  import: importCommand,
  score: scoreCommand,
  sheet: sheetCommand,
  compare: compareCommand,
  status: statusCommand,
  statistics: statisticsCommand,
  hints: hintsCommand,
  report: reportCommand,
  'report-read': reportReadCommand,
  verify: verifyCommand,
  demo: demoCommand,
  tolerance: toleranceCommand,
  draw: drawCommand,
  advance: advanceCommand,
  order: orderCommand,
  fact: factCommand,
  sign: signCommand,
  undo: undoCommand,
  redo: redoCommand,
  finding: findingCommand,
  person: personCommand,
  benchmark: benchmarkCommand,
  recheck: recheckCommand,
  blind: blindCommand,
  consolidate: consolidateCommand,
  city: cityCommand,
  'city-report': cityReportCommand,
  export: exportCommand,
  merge: mergeCommand,
  conflicts: conflictsCommand,
  resolve: resolveCommand,
  seal: sealCommand,
  seals: sealsCommand,
  unlock: unlockCommand,
  unseal: unsealCommand,
  rescue: rescueCommand,
}

const EXIT = { done: 0, internal: 1, usage: 2, refused: 3, damaged: 4 } as const
const DAMAGED_CODES = ['damaged', 'not-a-case']

const print = (line: string) => process.stdout.write(`${line}\n`)
const say = (line: string) => process.stderr.write(`${line}\n`)

/** Runs one command line and returns its exit code. */
async function main(args: readonly string[]): Promise<number> {
  const json = args.includes('--json')
  try {
    const { command, call, actor } = readArgs(args)
    const answer = await command.run(call, makeTools(actor))
    if (answer) printAnswer(answer, json)
    return answer?.exitCode ?? EXIT.done
  } catch (error) {
    return report(error, json)
  }
}

function readArgs([name, ...rest]: readonly string[]) {
  const command = COMMANDS[name ?? '']
  if (!command) throw new UsageError(name ? `没有命令 ${name}` : '请写明命令')
  const common = { json: { type: 'boolean' }, actor: { type: 'string' } } as const
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: { ...command.options, ...common },
      allowPositionals: true,
    })
    const call = new Invocation(positionals, values as OptionValues)
    return { command, call, actor: call.text('actor') }
  } catch {
    throw new UsageError(`选项不对。用法：duhe ${command.usage}`)
  }
}

function makeTools(actor: string | undefined): CliTools {
  const home = homeFolder()
  return {
    resources: resourcesFolder(null),
    around: surroundings(home),
    actor: actor?.trim() || new SettingsFile(home).actor,
    home,
    caseChild: { runChild: runInFork, script: join(__dirname, 'case-child.js') },
    reader: { runChild: runInFork, script: join(__dirname, 'read-workbook.js') },
    readWord: wordReaderIn(runInFork, join(__dirname, 'read-document.js')),
    townReader: { startChild: startInFork, script: join(__dirname, 'read-town.js') },
    examine: examinerIn(runInFork, join(__dirname, 'examine-cases.js')),
    typeset: typesetterThread(join(__dirname, 'typeset.js')),
    say,
    print,
    stdin: process.stdin,
  }
}

function printAnswer({ json, text }: Answer, asJson: boolean): void {
  if (asJson && json !== undefined) print(JSON.stringify(json))
  else if (text) print(text)
}

function report(error: unknown, json: boolean): number {
  if (error instanceof UsageError) {
    const usages = Object.values(COMMANDS).map(({ usage }) => `  duhe ${usage}`)
    say([`${error.message}。`, '用法：', ...usages, '每个命令都可加 --json 和 --actor 姓名。'].join('\n'))
    return EXIT.usage
  }
  if (!(error instanceof CaseProblem))
    say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  const problem = problemOf(error)
  if (json) print(JSON.stringify({ error: problem }))
  else say(problem.message)
  if (!(error instanceof CaseProblem)) return EXIT.internal
  return DAMAGED_CODES.includes(error.code) ? EXIT.damaged : EXIT.refused
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})

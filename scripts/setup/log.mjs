const started = Date.now()

/** Set-up words go to stderr: stdout belongs to the command that is being set up. */
export function progress(message) {
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  process.stderr.write(`[${seconds}s] ${message}\n`)
}

/** An expected obstacle, told to the user in one message without a stack. */
export class SetupProblem extends Error {}

export function tell(error) {
  process.stderr.write(`\n${error instanceof SetupProblem ? error.message : error.stack}\n`)
}

/** Runs a script's main function and turns what it throws into one message and exit code 1. */
export async function runScript(main) {
  try {
    await main()
  } catch (error) {
    tell(error)
    process.exitCode = 1
  }
}

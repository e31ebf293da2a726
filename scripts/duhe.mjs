// The command line: sets up what is missing, then gets out of the way.
import { runCli } from './setup/cli.mjs'
import { runScript } from './setup/log.mjs'

await runScript(() => runCli(process.argv.slice(2)))

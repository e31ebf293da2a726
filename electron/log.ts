import { join } from 'node:path'
import log from 'electron-log/node'

/** Writes the log into the home folder: whole errors, which the window never shows. */
export function startLog(home: string): void {
  log.transports.file.resolvePathFn = () => join(home, 'logs', 'duhe.log')
  log.transports.file.level = 'info'
  log.transports.console.level = false
}

export function logError(what: string, error: unknown): void {
  log.error(what, error)
}

import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

export const inModules = (...parts) => join(root, 'node_modules', ...parts)

const caches = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')

/** Holds what is fetched or built once per machine: the fallback Electron and the SQLite binding. */
export const cache = process.env.DUHE_CACHE || join(caches, 'duhe')

/** npm moves every script to the project root; a path the user typed is relative to where they typed it. */
export const callerFolder = process.cwd() === root ? process.env.INIT_CWD || root : process.cwd()

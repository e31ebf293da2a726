import { mkdirSync, readFileSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { z } from 'zod'
import { writeFileAtomic } from './atomic-file'
import type { Surroundings } from './store/clock'

const FOLDER = 'duhe'

/** The folder of this laptop's identity, library and settings: DUHE_HOME, else the platform's place for program data. */
export function homeFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env.DUHE_HOME) return env.DUHE_HOME
  if (process.platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), FOLDER)
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', FOLDER)
  return join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), FOLDER)
}

const deviceFile = z.object({ deviceId: z.uuid() })

/** This laptop's identity, made once and kept outside every case file. */
function readDeviceId(home: string): string {
  const file = join(home, 'device.json')
  const known = deviceFile.safeParse(readJson(file))
  if (known.success) return known.data.deviceId
  const deviceId = v7()
  mkdirSync(home, { recursive: true })
  writeFileAtomic(file, JSON.stringify({ deviceId }))
  return deviceId
}

/** What a JSON file holds; null where it is missing or not JSON. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** The real clock and ids, with this laptop's identity. */
export const surroundings = (home: string): Surroundings => ({
  deviceId: readDeviceId(home),
  now: () => new Date(),
  newId: () => v7(),
  snapshots: join(home, 'snapshots'),
})

/** The account's name, until somebody says who is scoring. */
export function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return '未署名'
  }
}

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

const deviceFile = z.object({
  deviceId: z.uuid(),
  /** Identities that this laptop gave up because another one bore them too. */
  former: z.array(z.uuid()).default([]),
})
type Device = z.infer<typeof deviceFile>

/** This laptop's identity, made once and kept outside every case file. */
function readDevice(home: string): Device {
  const known = deviceFile.safeParse(readJson(join(home, 'device.json')))
  return known.success ? known.data : writeDevice(home, { deviceId: v7(), former: [] })
}

function writeDevice(home: string, device: Device): Device {
  mkdirSync(home, { recursive: true })
  writeFileAtomic(join(home, 'device.json'), JSON.stringify(device))
  return device
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
export function surroundings(home: string): Surroundings {
  let device = readDevice(home)
  return {
    get deviceId() {
      return device.deviceId
    },
    renewDevice() {
      device = writeDevice(home, { deviceId: v7(), former: [...device.former, device.deviceId] })
    },
    now: () => new Date(),
    newId: () => v7(),
  }
}

/** The account's name, until somebody says who is scoring. */
export function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return '未署名'
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test'
import { libraryFolder } from '../../electron/library'
import { makeBigTown } from '../builders/big-town'

export const ROOT = resolve(__dirname, '../..')

/** Starts the program of a folder on a home folder. */
export const launch = (folder: string, home: string): Promise<ElectronApplication> =>
  _electron.launch({
    executablePath: process.env.E2E_ELECTRON || undefined,
    args: [folder, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...(process.env as Record<string, string>), DUHE_HOME: home },
  })

/** Hands over a home folder that is gone afterwards. */
export async function withHome(work: (home: string) => Promise<void>): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'duhe-bench-'))
  try {
    await work(home)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

export const seesRail = (page: Page) => expect(page.getByRole('navigation', { name: '页面' })).toBeVisible()

/** The window with the sample town open. */
export async function openSample(home: string) {
  const app = await launch(ROOT, home)
  const page = await app.firstWindow()
  await page.getByRole('button', { name: '打开示例' }).click()
  await seesRail(page)
  return { app, page }
}

/** The window with 100 enterprises open, each assessed by itself and verified twice. */
export async function openBigTown(home: string) {
  const { file } = makeBigTown(libraryFolder(home), 2)
  const app = await launch(ROOT, home)
  const page = await app.firstWindow()
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, file)
  await page.getByRole('button', { name: '打开案卷' }).click()
  await seesRail(page)
  return { app, page }
}

import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { ownScreen } from './screens'

const ROOT = resolve(__dirname, '../..')

/** The program with its window, on a home folder of its own. */
export interface OpenDesk {
  app: ElectronApplication
  page: Page
}

export interface DeskHome {
  folder: string
  /** Starts the program; a second start finds what the first one left behind. */
  open(): Promise<OpenDesk>
}

async function openWindow(home: string, complaints: string[]): Promise<OpenDesk> {
  const app = await _electron.launch({
    executablePath: process.env.E2E_ELECTRON || undefined,
    args: [ROOT, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...(process.env as Record<string, string>), ...ownScreen(), DUHE_HOME: home },
    // What the window itself says is worn, and not Playwright's own light.
    colorScheme: null,
  })
  const page = await app.firstWindow()
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return { app, page }
}

/** Opens a window that is closed at the end of the test, where the test has not closed it itself. */
async function openAndKeep(folder: string, complaints: string[], running: ElectronApplication[]) {
  const desk = await openWindow(folder, complaints)
  running.push(desk.app)
  desk.app.on('close', () => running.splice(running.indexOf(desk.app), 1))
  return desk
}

interface DeskFixtures {
  complaints: string[]
  /** Gives a new laptop with an empty home folder of its own. */
  laptop: () => DeskHome
  /** A laptop on which the sample town was made earlier. */
  home: DeskHome
  desk: OpenDesk
}

interface WorkerFixtures {
  /** The home folder of a laptop that has opened the sample town and closed it again. */
  sampleHome: string
}

/** A test whose windows must not have complained on their consoles by the end. */
export const test = base.extend<DeskFixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  complaints: async ({}, use) => {
    const complaints: string[] = []
    await use(complaints)
    expect(complaints, 'what the window complained of').toEqual([])
  },
  laptop: async ({ complaints }, use) => {
    const folders: string[] = []
    const running: ElectronApplication[] = []
    await use(() => {
      const folder = mkdtempSync(join(tmpdir(), 'duhe-window-'))
      folders.push(folder)
      return { folder, open: () => openAndKeep(folder, complaints, running) }
    })
    for (const app of [...running]) await app.close()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  },
  // Made by the program itself, once for all tests of a worker: to make it takes longer than many a test.
  sampleHome: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'duhe-window-'))
      const desk = await openWindow(folder, [])
      await openSample(desk)
      await desk.app.close()
      await use(folder)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  home: async ({ laptop, sampleHome }, use) => {
    const home = laptop()
    for (const part of ['device.json', 'library'])
      cpSync(join(sampleHome, part), join(home.folder, part), { recursive: true })
    await use(home)
  },
  desk: async ({ home }, use) => use(await home.open()),
})

export { expect }

/** Opens the sample town from the start view. */
export async function openSample({ page }: OpenDesk): Promise<void> {
  await page.getByRole('button', { name: '打开示例' }).click()
  // A new laptop makes the sample first, which a busy machine takes its time for.
  await expect(page.getByRole('navigation', { name: '页面' })).toBeVisible({ timeout: 30_000 })
}

/** The views of the rail, in its order. */
export async function viewsOf({ page }: OpenDesk): Promise<string[]> {
  const names = await page.getByRole('navigation', { name: '页面' }).getByRole('button').allTextContents()
  return names.filter((name) => name !== '换案卷')
}

/** Goes to one of the views of the rail. */
export async function goTo({ page }: OpenDesk, view: string): Promise<void> {
  await page
    .getByRole('navigation', { name: '页面' })
    .getByRole('button', { name: view, exact: true })
    .click()
}

/** Answers every dialog for a file to open with these paths. */
export async function answerOpenDialog({ app }: OpenDesk, paths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths })
  }, paths)
}

import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isCaseFileName } from '@shared/exchange/case-file-name'
import { problemOf } from '@shared/outcome'
import { app, type BrowserWindow, session, utilityProcess } from 'electron'
import { memoryFlags, type StartChild } from './city/child'
import { Desk } from './desk'
import { systemDialogs } from './dialogs'
import { sweepInbox } from './exchange/inbox'
import { receiveFile } from './exchange/receive'
import { openCityFromAnywhere } from './handlers/city-files'
import { openSample } from './handlers/sample'
import { homeFolder, surroundings } from './home'
import { type RunChild, WORKBOOK_REFUSALS } from './import/child'
import { answerCalls } from './ipc'
import { CITY_ENDING } from './library'
import { logError, startLog } from './log'
import { setMenu } from './menu'
import { examinerIn } from './merge/examiner'
import { wordReaderIn } from './read-back/word-reader'
import { typesetterThread } from './report/typesetter'
import { resourcesFolder } from './resources'
import { SettingsFile } from './settings'
import { startSnapshotClock } from './snapshot-clock'
import { settlingThread } from './snapshot-thread'
import { createWindow, lockSession, ORIGIN, registerScheme, serveWindow, wear } from './window'
import { cancelled } from './work'

const home = homeFolder()
let window: BrowserWindow | null = null

/** Runs a script in a process of its own, which packed Electron gives only in this way. */
const runInUtility: RunChild = (
  script,
  input,
  { deadlineMs, memoryMb, refusals = WORKBOOK_REFUSALS },
  signal,
) =>
  new Promise((settle, refuse) => {
    const execArgv = [`--js-flags=--max-old-space-size=${memoryMb}`]
    const child = utilityProcess.fork(script, [], { execArgv, stdio: 'ignore' })
    const end = (answer: () => void) => {
      clearTimeout(deadline)
      signal.removeEventListener('abort', stop)
      child.removeAllListeners()
      child.kill()
      answer()
    }
    const stop = () => end(() => refuse(cancelled()))
    signal.addEventListener('abort', stop)
    const deadline = setTimeout(() => end(() => refuse(refusals.tooSlow(deadlineMs))), deadlineMs)
    child.once('message', (message) => end(() => settle(message)))
    child.once('exit', () => end(() => refuse(refusals.brokeDown())))
    child.postMessage(input)
  })

/** Starts a script that is talked to; the same as `startInFork`, in the way that packed Electron gives. */
const startInUtility: StartChild = (script, memoryMb, { heard, ended }) => {
  const execArgv = [`--js-flags=${memoryFlags(memoryMb).join(' ')}`]
  const child = utilityProcess.fork(script, [], { execArgv, stdio: 'ignore' })
  child.on('message', heard)
  child.once('exit', ended)
  return {
    send: (message) => child.postMessage(message),
    kill() {
      child.removeAllListeners()
      child.kill()
    },
  }
}

function makeDesk(): Desk {
  mkdirSync(home, { recursive: true })
  sweepInbox(home)
  return new Desk({
    home,
    resources: resourcesFolder(app.isPackaged ? join(process.resourcesPath, 'resources') : null),
    settings: new SettingsFile(home),
    around: surroundings(home),
    dialogs: systemDialogs(() => window!),
    reader: { runChild: runInUtility, script: join(__dirname, 'read-workbook.js') },
    readWord: wordReaderIn(runInUtility, join(__dirname, 'read-document.js')),
    townReader: { startChild: startInUtility, script: join(__dirname, 'read-town.js') },
    caseChild: { runChild: runInUtility, script: join(__dirname, 'case-child.js') },
    examine: examinerIn(runInUtility, join(__dirname, 'examine-cases.js')),
    typeset: typesetterThread(join(__dirname, 'typeset.js')),
    settle: settlingThread(join(__dirname, 'settle-snapshot.js')),
    wear,
  })
}

const isOurFile = (file: string) => isCaseFileName(file) || file.endsWith(CITY_ENDING)

const openAgain = (desk: Desk, file: string) =>
  file.endsWith(CITY_ENDING) ? desk.openCity(file) : desk.openCase(file)

/** Puts on the desk what the command line names, else what lay there when the window was last closed. */
async function openFirst(desk: Desk, args: readonly string[]): Promise<void> {
  const named = args.slice(1).find((arg) => isOurFile(arg) && existsSync(arg))
  const last = desk.tools.settings.open
  try {
    if (args.includes('--sample')) await openSample(desk)
    else if (named?.endsWith(CITY_ENDING)) openCityFromAnywhere(desk, resolve(named))
    else if (named) await receiveFile(desk, resolve(named))
    else if (last && existsSync(last)) openAgain(desk, last)
  } catch (error) {
    logError('open at start', error)
    desk.problem = problemOf(error)
  }
}

async function start(): Promise<void> {
  startLog(home)
  setMenu()
  lockSession(session.defaultSession)
  serveWindow(join(__dirname, '..', 'renderer'))
  const desk = makeDesk()
  wear(desk.tools.settings.theme)
  await openFirst(desk, process.argv)
  answerCalls(desk, ORIGIN)
  window = createWindow(join(__dirname, '..', 'preload', 'preload.js'))
  app.on('second-instance', async (_event, args) => {
    await openFirst(desk, args)
    window?.reload()
    window?.focus()
  })
  const stopClock = startSnapshotClock(desk)
  app.on('window-all-closed', () => {
    stopClock()
    desk.closeCase()
    app.quit()
  })
}

app.setPath('userData', join(home, 'window'))
registerScheme()
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

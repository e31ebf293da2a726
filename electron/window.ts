import { randomBytes } from 'node:crypto'
import { join, normalize, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { APP_NAME } from '@shared/text.zh'
import { GROUNDS, type ThemeChoice } from '@shared/theme'
import { BrowserWindow, nativeTheme, net, protocol, type Session } from 'electron'
import { logError } from './log'

const SCHEME = 'app'
export const ORIGIN = `${SCHEME}://bundle`
const NONCE = '__CSP_NONCE__'
const THEME = '__THEME__'

/** Must run before the app is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }])
}

const policy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')

/** Dresses the window; from here on its `prefers-color-scheme` answers with what is worn. */
export function wear(theme: ThemeChoice): void {
  nativeTheme.themeSource = theme
}

const wornTheme = () => (nativeTheme.shouldUseDarkColors ? 'dark' : 'light')

/** Serves the window's own files under app://bundle, each page with a policy and nonce of its own and in the theme that is worn. */
export function serveWindow(folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url)
    const path = url.pathname === '/' ? '/index.html' : decodeURIComponent(url.pathname)
    const file = normalize(join(folder, path))
    if (url.host !== 'bundle' || !file.startsWith(folder + sep)) return new Response(null, { status: 404 })
    const found = await net.fetch(pathToFileURL(file).toString())
    const headers = new Headers(found.headers)
    headers.set('X-Content-Type-Options', 'nosniff')
    if (!file.endsWith('.html')) return new Response(found.body, { status: found.status, headers })
    const nonce = randomBytes(16).toString('base64')
    headers.set('Content-Security-Policy', policy(nonce))
    const page = (await found.text()).replaceAll(NONCE, nonce).replace(THEME, wornTheme())
    return new Response(page, { status: found.status, headers })
  })
}

/** Denies every permission, and every request that leaves the window's own files. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => {
    const inside = /^(app:\/\/bundle\/|data:|blob:app:|devtools:)/.test(details.url)
    answer({ cancel: !inside })
  })
}

const AT_ONCE_MS = 5_000

/** A page whose process is gone comes back by itself, unless it goes again at once; the case was never in it. */
function comeBack({ webContents }: BrowserWindow): void {
  let lastGone = 0
  webContents.on('render-process-gone', (_event, { reason }) => {
    logError('the page is gone', reason)
    const now = Date.now()
    if (now - lastGone > AT_ONCE_MS) webContents.reload()
    lastGone = now
  })
}

export function createWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 900,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: GROUNDS[wornTheme()],
    title: APP_NAME,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  })
  const repaint = () => window.setBackgroundColor(GROUNDS[wornTheme()])
  nativeTheme.on('updated', repaint)
  window.once('closed', () => nativeTheme.off('updated', repaint))
  window.once('ready-to-show', () => window.show())
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', (event) => event.preventDefault())
  window.webContents.on('will-attach-webview', (event) => event.preventDefault())
  comeBack(window)
  void window.loadURL(`${ORIGIN}/index.html`)
  return window
}

import { resolve } from 'node:path'
import { expect, openSample, test } from './desk'

const PRELOAD = resolve(__dirname, '../../out/preload/preload.js')

test('answers its own page, and no other page that has the same bridge', async ({ desk }) => {
  await openSample(desk)
  const ours = await desk.page.evaluate(() =>
    window.duhe.call('case.status', {}).then(
      ({ ok }) => ok,
      () => 'refused',
    ),
  )
  expect(ours).toBe(true)
  const theirs = await desk.app.evaluate(async ({ BrowserWindow }, preload) => {
    const webPreferences = { preload, sandbox: true, contextIsolation: true }
    const other = new BrowserWindow({ show: false, webPreferences })
    await other.loadURL('data:text/html,<p>x')
    const asked =
      'Promise.all([window.duhe.call("case.status", {}), window.duhe.handOver([])].map((answer) => answer.then(() => "answered", () => "refused")))'
    const answers = await other.webContents.executeJavaScript(asked)
    other.destroy()
    return answers as string[]
  }, PRELOAD)
  expect(theirs).toEqual(['refused', 'refused'])
})

import { expect, goTo, type OpenDesk, openSample, test } from './desk'

/** What an expression is in the page as it is now; '' where the page does not answer. */
const inPage = ({ app }: OpenDesk, expression: string): Promise<string> =>
  app.evaluate(({ BrowserWindow }, asked) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    const silence = new Promise<string>((settle) => setTimeout(() => settle(''), 1_000))
    return Promise.race([webContents.executeJavaScript(asked) as Promise<string>, silence])
  }, expression)

test('comes back where it was after its page was killed, with everything saved', async ({ desk }) => {
  await openSample(desk)
  await goTo(desk, '人员标杆')
  const finding = { id: null, subject: 'T', kind: 'result', about: null, text: '台账已补齐' }
  await desk.page.evaluate((found) => window.duhe.call('finding.save', found), finding)
  const kept = () => desk.page.evaluate(() => window.duhe.call('desk.read', {}).then(JSON.stringify))
  await expect.poll(kept).toContain('"view":"people"')

  await desk.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer()
  })
  const view = 'document.querySelector("nav [aria-current=page]")?.textContent ?? ""'
  await expect.poll(() => inPage(desk, view), { timeout: 20_000 }).toBe('人员标杆')
  const findings = 'window.duhe.call("action.read", {}).then(JSON.stringify)'
  expect(await inPage(desk, findings)).toContain('台账已补齐')
})

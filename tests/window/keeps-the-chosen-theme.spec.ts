import { expect, type OpenDesk, openSample, test } from './desk'
import { wear } from './surfaces'

const worn = ({ page }: OpenDesk) => page.locator('html')

/** The root element as the window first receives it, before any script. */
const served = ({ page }: OpenDesk) =>
  page.evaluate(async () => (await (await fetch('/index.html')).text()).match(/<html[^>]*>/)![0])

const ground = ({ app }: OpenDesk) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBackgroundColor().toLowerCase())

/** What choosing dark or light in the settings of the laptop does to a window that follows it. */
const turnSystem = ({ app }: OpenDesk, theme: 'light' | 'dark') =>
  app.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source
  }, theme)

test('keeps the chosen theme over a restart, from the first paint on', async ({ home }) => {
  const first = await home.open()
  await wear(first, 'dark')
  expect(await ground(first)).toBe('#1a1e21')
  await first.app.close()
  const second = await home.open()
  expect(await served(second)).toContain('data-theme="dark"')
  expect(await ground(second)).toBe('#1a1e21')
  await openSample(second)
  await expect(worn(second)).toHaveAttribute('data-theme', 'dark')
  await wear(second, 'light')
  expect(await served(second)).toContain('data-theme="light"')
})

test('follows the system while the window is open', async ({ desk }) => {
  await expect(desk.page.getByRole('combobox', { name: '外观' })).toHaveValue('system')
  for (const theme of ['dark', 'light'] as const) {
    await turnSystem(desk, theme)
    await expect(worn(desk)).toHaveAttribute('data-theme', theme)
    const paper = theme === 'dark' ? 'rgb(34, 39, 43)' : 'rgb(255, 255, 255)'
    await expect(desk.page.getByRole('button', { name: '打开示例' })).toHaveCSS('background-color', paper)
  }
})

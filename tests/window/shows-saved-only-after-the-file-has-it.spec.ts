import { expect, openSample, test } from './desk'
import { openEmptySheet } from './sheet'

test('paints a score at once and shows it saved only after the file has it', async ({ desk }) => {
  await openSample(desk)
  const { page, app } = desk
  const sheet = await openEmptySheet(page)
  await app.evaluate(({ ipcMain }) => {
    type Handler = (event: unknown, name: string, input: unknown) => unknown
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> }
    const [channel, answer] = [...handlers][0]!
    const gate = new Promise<void>((open) => Object.assign(globalThis, { letScoresPass: open }))
    ipcMain.removeHandler(channel)
    ipcMain.handle(channel, async (event, name: string, input: unknown) => {
      if (name === 'score.set') await gate
      return answer(event, name, input)
    })
  })

  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await expect(sheet.score('1.1')).toHaveText('0')
  await expect(sheet.unanswered).toHaveText('未评 43')
  await expect(sheet.saved).toHaveText('正在保存…')

  await app.evaluate(() => (globalThis as unknown as { letScoresPass(): void }).letScoresPass())
  await expect(sheet.saved).toHaveText(/^已保存 \d\d:\d\d$/)
  await expect(sheet.score('1.1')).toHaveText('0')
})

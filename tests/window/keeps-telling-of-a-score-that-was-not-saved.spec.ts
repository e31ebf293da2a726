import { expect, goTo, type OpenDesk, openSample, test } from './desk'
import { openEmptySheet } from './sheet'

/** Lets the disk be full for the scores of one criterion, until room is made. */
const refuseScoresOf = ({ app }: OpenDesk, criterion: string) =>
  app.evaluate(({ ipcMain }, refused) => {
    type Handler = (event: unknown, name: string, input: { criterion?: string }) => unknown
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> }
    const [channel, answer] = [...handlers][0]!
    const full = { ok: false, problem: { code: 'not-saved', message: '磁盘已满，这次的修改没有保存。' } }
    const makeRoom = () => {
      ipcMain.removeHandler(channel)
      ipcMain.handle(channel, answer)
    }
    Object.assign(globalThis, { makeRoom })
    ipcMain.removeHandler(channel)
    ipcMain.handle(channel, (event, name: string, input: { criterion?: string }) =>
      name === 'score.set' && input.criterion === refused ? full : answer(event, name, input),
    )
  }, criterion)

const makeRoom = ({ app }: OpenDesk) =>
  app.evaluate(() => (globalThis as unknown as { makeRoom(): void }).makeRoom())

test('keeps telling of a score that was not saved while others are', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const sheet = await openEmptySheet(page)
  await refuseScoresOf(desk, '1.1')
  await page.keyboard.press('0')
  await page.keyboard.press('Enter')
  await page.keyboard.press('0')
  await page.keyboard.press('Enter')
  await expect(sheet.saved).toHaveText(/^已保存/)
  await expect(sheet.unanswered).toHaveText('未评 43')
  const told = page.getByRole('alert').filter({ hasText: '1.1 没有保存：磁盘已满' })
  await expect(told).toBeVisible()
  await expect(sheet.score('1.1')).toHaveText('未评')

  await makeRoom(desk)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('0')
  await page.keyboard.press('Enter')
  await expect(told).toHaveCount(0)
  await expect(sheet.unanswered).toHaveText('未评 42')
})

test('tells of a score that was not saved where its sheet is left already', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const sheet = await openEmptySheet(page)
  await refuseScoresOf(desk, '1.1')
  await page.keyboard.press('0')
  await page.keyboard.press('Enter')
  await goTo(desk, '案卷总览')
  await expect(sheet.saved).toHaveText('上一项评分没有保存')
})

import { expect, type OpenDesk } from './desk'

export const sending = ({ page }: OpenDesk) => page.getByRole('region', { name: '发送案卷' })

/** Sends the open case to this place, with the choices of these names. */
export async function sendTo(desk: OpenDesk, filePath: string, ...choices: string[]): Promise<void> {
  await desk.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, filePath)
  const section = sending(desk)
  for (const name of choices) await section.getByRole('checkbox', { name }).check()
  await section.getByRole('button', { name: '发送…' }).click()
  await expect(section.getByRole('status')).toContainText('可以拔出', { timeout: 20_000 })
}

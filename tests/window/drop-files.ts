import type { OpenDesk } from './desk'

/** Drops files and folders of the disk on the middle of the window, as a person does with the mouse. */
export async function dropFiles({ page }: OpenDesk, paths: readonly string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const { x, y } = await page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }))
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  // The first movement over the page only enters it.
  for (const type of ['dragEnter', 'dragOver', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x, y, data })
  await devtools.detach()
}

import type { OpenDesk } from './desk'

/** Drops files and folders of the disk on the middle of the window, as a person does with the mouse. */
export async function dropFiles({ page }: OpenDesk, paths: readonly string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const at = await page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }))
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  const move = async (...types: readonly ('dragEnter' | 'dragOver' | 'drop')[]) => {
    for (const type of types) await devtools.send('Input.dispatchDragEvent', { type, ...at, data })
  }
  // The first movement over the page only enters it.
  await move('dragEnter', 'dragOver')
  // Where files can be dropped is shown now, and comes under the mouse: it is entered anew, and a drop before that is lost.
  await page.evaluate(stillness, at)
  await move('dragOver', 'dragOver', 'drop')
  await devtools.detach()
}

/** Waits in the page until what lies at a point has stayed the same for a few frames. */
async function stillness({ x, y }: { x: number; y: number }): Promise<void> {
  let seen: Element | null = null
  for (let frames = 0; frames < 10; ) {
    await new Promise(requestAnimationFrame)
    const there = document.elementFromPoint(x, y)
    frames = there === seen ? frames + 1 : 0
    seen = there
  }
}

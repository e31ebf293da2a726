import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from '@shared/outcome'
import type { HandedFiles } from '@shared/replies/handed'
import { expect, type OpenDesk, test } from './desk'
import { dropFiles } from './drop-files'

/** What the page learns of what is dropped on it. */
async function handedOver(desk: OpenDesk, paths: readonly string[]): Promise<Outcome<HandedFiles>> {
  // It listens when this comes back; in an object, for a promise itself would be waited for.
  const listening = await desk.page.evaluateHandle(() => {
    const outcome = new Promise<Outcome<HandedFiles>>((settle) => {
      addEventListener('dragover', (event) => event.preventDefault())
      addEventListener('drop', (event) => {
        event.preventDefault()
        void window.duhe.handOver([...event.dataTransfer!.files]).then(settle)
      })
    })
    return { outcome }
  })
  await dropFiles(desk, paths)
  return listening.evaluate(({ outcome }) => outcome)
}

test('hands dropped files and folders over by name and token, and tells the page no path', async ({
  desk,
  home,
}) => {
  const file = join(home.folder, '云屿镇.duhe')
  const folder = join(home.folder, '各镇')
  writeFileSync(file, '')
  mkdirSync(folder)
  const answer = await handedOver(desk, [file, folder])
  expect(answer).toMatchObject({ ok: true, value: { names: ['云屿镇.duhe', '各镇'] } })
  expect(JSON.stringify(answer)).not.toContain(home.folder)
})

test('takes no path from the page, neither as words nor as a file that it made up', async ({ desk }) => {
  const made = await desk.page.evaluate(() =>
    window.duhe.handOver([new File(['x'], '/etc/passwd')]).then((outcome) => outcome.ok),
  )
  expect(made).toBe(false)
  const words = await desk.page.evaluate(() => {
    try {
      window.duhe.handOver(['/etc/passwd' as unknown as File])
      return 'taken'
    } catch {
      return 'refused'
    }
  })
  expect(words).toBe('refused')
})

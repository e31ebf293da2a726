import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makeTownOfWords } from '../builders/town-of-words'
import { answerOpenDialog, expect, goTo, test, viewsOf } from './desk'
import { settled } from './settled'

/** What runs or reaches out wherever words are taken for markup. */
const WORDS = [
  '<svg onload=run=1>',
  '<img src=x onerror="window.run=1">',
  '<script>window.run=1</script>',
  '"><svg/onload=window.run=1>',
  "' onmouseover='window.run=1",
  '<iframe srcdoc="<script>parent.run=1</script>"></iframe>',
  '<a href="javascript:window.run=1">看</a>',
  '</textarea></style></script><script>window.run=1</script>',
  '<math><mtext></p><style><img src=x onerror=window.run=1>',
  "{{constructor.constructor('window.run=1')()}}",
  '#{window.run=1}',
  '<base href="https://a.invalid/">',
  '<meta http-equiv=refresh content="0;url=https://a.invalid">',
  '<link rel=stylesheet href=https://a.invalid/x.css>',
  '<style>*{background:url(https://a.invalid/x)}</style>',
  '<!--',
  ']]>',
  '&lt;script&gt;run=1',
  'javascript:run=1',
  '\u202e<b>',
  '__proto__',
]

/** Elements that only words taken for markup could have made. */
const strangers = (page: Page) =>
  page
    .locator(
      '[onload], [onerror], [onmouseover], iframe, base, meta[http-equiv=refresh], a[href^="javascript:"], math, link[href*="invalid"]',
    )
    .count()

const hasRun = (page: Page) => page.evaluate(() => Reflect.get(window, 'run') !== undefined)

test('shows words that look like markup in every view as words, and runs none', async ({ desk, home }) => {
  const { page } = desk
  const file = join(home.folder, '标记.duhe')
  makeTownOfWords(file, WORDS)
  await answerOpenDialog(desk, [file])
  await page.getByRole('button', { name: '打开案卷文件…' }).click()
  await expect(page.getByRole('navigation', { name: '页面' })).toBeVisible()
  for (const view of await viewsOf(desk)) {
    await goTo(desk, view)
    await settled(page)
    expect([view, await strangers(page), await hasRun(page)]).toEqual([view, 0, false])
  }
  await goTo(desk, '人员标杆')
  await expect(page.locator('main')).toContainText(/<|\{\{|javascript:/)
})

test('words taken for markup would be found', async ({ desk: { page }, complaints }) => {
  await page.evaluate((words) => {
    document.body.insertAdjacentHTML('beforeend', words.join(''))
  }, WORDS)
  expect(await strangers(page)).toBeGreaterThan(3)
  expect(await hasRun(page)).toBe(false)
  await expect.poll(() => complaints.length).toBeGreaterThan(0)
  expect(complaints.splice(0).join('\n')).toContain('Content Security Policy')
})

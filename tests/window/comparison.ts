import type { Page } from '@playwright/test'
import { expect } from './desk'
import { ask } from './settle'

/** The comparison as the panel reads it. */
export const comparisonOf = (page: Page) => ({
  title: page.getByRole('heading', { level: 1, name: /^(E\d+|镇级) / }),
  table: page.getByRole('table', { name: '逐条比对' }),
  row: (criterion: string) =>
    page.getByRole('table', { name: '逐条比对' }).locator(`[data-criterion="${criterion}"]`),
  columns: page.getByRole('table', { name: '逐条比对' }).locator('.column-head'),
  actions: page.getByRole('region', { name: '处理' }),
})

/** Opens the comparison and goes on to this subject with the key that does so. */
export async function compareSubject(page: Page, subject: string, key: ']' | '}' = ']'): Promise<void> {
  await expect(page.getByRole('navigation', { name: '页面' })).toBeVisible()
  await page.keyboard.press('Control+4')
  const { title } = comparisonOf(page)
  await expect(title).toBeVisible()
  for (let step = 0; step < 20; step += 1) {
    const now = (await title.textContent())!
    if (now.startsWith(subject)) return
    await page.keyboard.press(key)
    await expect(title).not.toHaveText(now)
  }
  throw new Error(`${subject} is not compared`)
}

/** Helps and verifies a subject of the sample a second and a third time; each round takes less off 2.1 than the one before. */
export async function verifyTwiceMore(page: Page, subject: string): Promise<void> {
  const key = { subject, phase: 'verification', scorer: '' } as const
  for (const round of [2, 3]) {
    await ask(page, 'order.raise', { subject, due: '2030-12-20', what: '补齐台账', who: null })
    const lost = (deduction: number, reason: string) =>
      ({ kind: 'scored', deduction, reason, basis: null }) as const
    const at = { ...key, round }
    await ask(page, 'score.set', {
      key: at,
      criterion: '2.1',
      answer: lost(round === 2 ? 100 : 50, `第${round}次仍缺签字页`),
    })
    await ask(page, 'score.set', { key: at, criterion: '13.3', answer: lost(300, '四色图未张贴') })
    await ask(page, 'sheet.fillFull', at)
  }
  await ask(page, 'sheet.sign', { key: { ...key, round: 3 }, name: '苏喆明' })
  await page.reload()
}

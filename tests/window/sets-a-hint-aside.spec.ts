import type { Page } from '@playwright/test'
import { expect, goTo, type OpenDesk, openSample, test } from './desk'
import { ask } from './settle'
import { sheetOf } from './sheet'

/** Scores the same rare shortcomings at two enterprises, as a copier would. */
async function copySheet(page: Page): Promise<void> {
  const off = { '1.1': 50, '5.1': 50, '7.1': 100, '9.2': 100, '12.1': 100, '16.2': 50, '18.1': 50 }
  for (const subject of ['E001', 'E002']) {
    const { score } = await ask(page, 'sheet.read', keyOf(subject))
    for (const { id, answer } of score.criteria) {
      const deduction = off[id as keyof typeof off] ?? 0
      const reason = deduction > 0 ? `${id} 台账与现场对不上` : null
      if (answer && (deduction > 0 || answer.kind !== 'scored' || answer.deduction > 0))
        await ask(page, 'score.set', {
          key: keyOf(subject),
          criterion: id,
          answer: { kind: 'scored', deduction, reason, basis: null },
        })
    }
  }
}

const keyOf = (subject: string) => ({ subject, phase: 'selfAssessment', round: 1, scorer: '' }) as const

async function openHints(desk: OpenDesk): Promise<void> {
  await goTo(desk, '统计')
  await desk.page.getByRole('radiogroup', { name: '看什么' }).getByText('疑点提示').click()
}

test('leads from a hint to the sheets that it is about, and sets it aside with a reason', async ({
  desk,
}) => {
  await openSample(desk)
  const { page } = desk
  await copySheet(page)
  await openHints(desk)
  await expect(page.getByRole('main')).toContainText('提示不是结论')
  const copied = page.getByRole('region', { name: '评分表雷同' })
  const open = copied.getByRole('list', { name: '评分表雷同，待核看' }).getByRole('listitem')
  await expect(open).toHaveCount(1)
  await expect(open).toContainText('44 条得分全部相同')
  await page.screenshot({ path: 'test-results/hints-100.png' })

  await open.getByRole('button', { name: /^查看 E002 .*自评 1\.1$/ }).click()
  await expect(sheetOf(page).row('1.1')).toBeFocused()
  await expect(page.getByRole('main')).toContainText('E002')

  await openHints(desk)
  await open.getByRole('button', { name: '已核看…' }).click()
  await page.keyboard.type('同一业主的两个厂区')
  await page.screenshot({ path: 'test-results/hints-asked.png' })
  await page.keyboard.press('Enter')
  await expect(open).toHaveCount(0)
  await expect(copied).toContainText('0 条待核看，1 条已核看')
  await copied.getByText('已核看 1 条', { exact: true }).click()
  await expect(copied).toContainText('同一业主的两个厂区')
  await page.screenshot({ path: 'test-results/hints-seen.png' })

  await page.keyboard.press('Control+z')
  await expect(open).toHaveCount(1)
  await expect(page.getByRole('status', { name: '撤销结果' })).toHaveText('已撤销：提示核看')
})

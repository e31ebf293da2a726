import type { Locator } from '@playwright/test'
import { libraryFolder } from '../../electron/library'
import { makeBigTown } from '../builders/big-town'
import { answerOpenDialog, expect, goTo, test } from './desk'

/** How far rows, head and edges of the view leave a gap, frame by frame, while the matrix jumps about. */
const measureBlanks = (grid: Locator, jumps: readonly number[]) =>
  grid.evaluate(async (box, shares) => {
    const frame = () => new Promise(requestAnimationFrame)
    const blanks: { kind: string; share: number; blank: number; rows: number }[] = []
    for (const share of shares) {
      box.scrollTop = Math.round((box.scrollHeight - box.clientHeight) * share)
      await frame()
      const { top, bottom: edge } = box.getBoundingClientRect()
      const from = top + box.querySelector('.matrix-head')!.getBoundingClientRect().height
      const bottom = Math.min(edge, top + box.clientHeight)
      for (const kind of ['matrix-row', 'matrix-name']) {
        const rows = [...box.querySelectorAll(`[data-row].${kind}`)]
          .map((row) => row.getBoundingClientRect())
          .sort((a, b) => a.top - b.top)
        let covered = from
        let blank = 0
        for (const row of rows) {
          if (row.bottom <= covered || row.top >= bottom) continue
          blank = Math.max(blank, row.top - covered)
          covered = row.bottom
        }
        blanks.push({ kind, share, blank: Math.max(blank, bottom - covered), rows: rows.length })
      }
    }
    return blanks
  }, jumps)

/** To both ends, to and fro in leaps, and on in steps smaller than a screen. */
const JUMPS = [
  1,
  0,
  0.5,
  0.1,
  0.9,
  0.25,
  0.75,
  0.3,
  1,
  0.6,
  0,
  ...Array.from({ length: 60 }, (_, at) => at / 59),
]

test('scrolls the matrix of 100 enterprises × 3 rounds without a blank row', async ({ desk, home }) => {
  await answerOpenDialog(desk, [makeBigTown(libraryFolder(home.folder), 3).file])
  const { page } = desk
  await page.getByRole('button', { name: '打开案卷' }).click()
  await goTo(desk, '比对')
  await expect(page.getByRole('list', { name: '比对对象' })).toBeVisible()
  await page.keyboard.press('m')
  const grid = page.getByRole('grid', { name: '差异矩阵' })
  await expect(grid).toBeFocused()
  await expect(grid).toHaveAttribute('aria-rowcount', '302')

  const blanks = await measureBlanks(grid, JUMPS)
  expect(blanks.filter(({ blank }) => blank > 1)).toEqual([])
  // Only what is near the view is there at all.
  expect(Math.max(...blanks.map(({ rows }) => rows))).toBeLessThan(60)

  await page.keyboard.press('Control+End')
  await expect(grid.locator('[data-row="299"] [data-column="43"]')).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Control+Home')
  await expect(grid.locator('[data-row="0"] [data-column="0"]')).toBeInViewport({ ratio: 1 })
})

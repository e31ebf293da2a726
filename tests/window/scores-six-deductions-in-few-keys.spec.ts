import type { Page } from '@playwright/test'
import { expect, openSample, test } from './desk'
import { ask } from './settle'
import { openEmptySheet, sheetOf } from './sheet'

/** Counts every key that goes down in the page from now on. */
const countKeys = (page: Page) =>
  page.evaluate(() => {
    const counter = { keys: 0 }
    Object.assign(window, { counter })
    window.addEventListener('keydown', () => (counter.keys += 1), true)
  })

const keysDown = (page: Page) =>
  page.evaluate(() => (window as unknown as { counter: { keys: number } }).counter.keys)

/** Presses keys one after the other; a reason is only picked once the list is there to be seen. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

async function pick(page: Page, number: number): Promise<void> {
  await expect(page.getByRole('listbox', { name: '常用原因' })).toBeVisible()
  await page.keyboard.press(String(number))
}

const RECHECK = { subject: 'E001', phase: 'recheck', round: 1, scorer: '' } as const

test('gives full points to a whole form with one key', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const sheet = await openEmptySheet(page)
  await page.keyboard.type('1')
  await press(page, 'ArrowDown')
  await countKeys(page)
  await press(page, 'f')
  await expect(sheet.unanswered).toHaveText('未评 0')
  await expect(sheet.notice).toHaveText('已给 43 条未评的细则满分 · Ctrl+Z 撤销')
  expect(await keysDown(page)).toBe(1)
  await expect(sheet.score('1.1')).toHaveText('1')
  await press(page, 'Control+z')
  await expect(sheet.unanswered).toHaveText('未评 43')
  await expect(sheet.notice).toBeEmpty()
})

test('scores a form with six deductions and their reasons in at most 45 keys', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const sheet = await openEmptySheet(page)
  const fresh = await ask(page, 'phrase.list', { key: RECHECK, criterion: '9.1' })
  await countKeys(page)

  await press(page, 'f', 'PageDown', '1', 'Enter')
  await pick(page, 1)
  await press(page, 'PageDown', 'ArrowDown')
  await expect(sheet.row('6.2')).toBeFocused()
  await press(page, '1', 'Enter')
  await pick(page, 2)
  await press(page, 'g', '9', '1', 'Enter', '-', 'Enter')
  await pick(page, 3)
  await press(page, 'ArrowDown', 'ArrowDown')
  await expect(sheet.row('10.1')).toBeFocused()
  await press(page, 'x')
  await pick(page, 1)
  await press(page, 'g', '1', '3', '2', 'Enter', '-', '-', '+', 'Enter')
  await pick(page, 2)
  await press(page, 'ArrowDown')
  await expect(sheet.row('14.1')).toBeFocused()
  await press(page, '3', 'Enter')
  await pick(page, 4)
  await expect(sheet.row('14.2')).toBeFocused()
  expect(await keysDown(page)).toBeLessThanOrEqual(45)

  await expect(sheet.saved).toHaveText(/^已保存/)
  const { score } = await ask(page, 'sheet.read', RECHECK)
  const lost = score.criteria.filter(({ deduction }) => deduction !== 0)
  expect(lost.map(({ id, deduction }) => [id, deduction])).toEqual([
    ['3.1', 100],
    ['6.2', 100],
    ['9.1', 50],
    ['10.1', 300],
    ['13.2', 50],
    ['14.1', 300],
  ])
  expect(lost.every(({ reason }) => reason !== null && reason.length > 5)).toBe(true)
  expect(lost.find(({ id }) => id === '9.1')!.reason).toBe(fresh[2]!.text)
  expect(lost.find(({ id }) => id === '6.2')!.answer).toMatchObject({ basis: { count: 1 } })
  expect(score).toMatchObject({ unanswered: 0, total: 10_000 - 900 })
  await expect(sheet.total).toHaveText('总分 91.0/100')
})

test('says in a line why a step cannot be taken', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const sheet = await openEmptySheet(page)
  await press(page, '+')
  await expect(sheet.notice).toHaveText('1.1 没有扣分，不用加回。')
  await press(page, 'g', '6', '2', 'Enter')
  await expect(sheet.row('6.2')).toBeFocused()
  await press(page, '-', '-')
  await expect(sheetOf(page).row('6.2')).toContainText('缺失自评打分的年度 2 年')
  await press(page, '-')
  await expect(sheet.notice).toHaveText('6.2 已扣满 2 分。')
  await press(page, 'x')
  await expect(sheet.notice).toContainText('请按数字键填数目')
})

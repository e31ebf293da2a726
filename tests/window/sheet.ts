import type { Page } from '@playwright/test'
import { expect } from './desk'

/** The scoring sheet as the panel reads it. */
export const sheetOf = (page: Page) => ({
  row: (criterion: string) => page.getByRole('row', { name: new RegExp(`^${escaped(criterion)} `) }),
  score: (criterion: string) => page.getByRole('cell', { name: `${criterion} 得分`, exact: true }),
  total: page.getByRole('status', { name: '总分' }),
  unanswered: page.getByRole('status', { name: '未评条数' }),
  notice: page.getByRole('status', { name: '提示' }),
  saved: page.getByRole('status', { name: '保存状态' }),
  subject: page.getByRole('combobox', { name: '评分对象' }),
})

const escaped = (text: string) => text.replaceAll('.', '\\.')

/** Chooses one of 自评, 帮扶, 核实, 复核 for the sheet that is open. */
export async function choosePhase(page: Page, phase: string): Promise<void> {
  await page.getByRole('radiogroup', { name: '阶段' }).getByText(phase, { exact: true }).click()
}

/** Goes to the 复核 sheet of the first enterprise of the sample, on which nothing is scored yet. */
export async function openEmptySheet(page: Page) {
  await page.keyboard.press('Control+3')
  const sheet = sheetOf(page)
  await choosePhase(page, '复核')
  await expect(sheet.row('1.1')).toBeFocused()
  return sheet
}

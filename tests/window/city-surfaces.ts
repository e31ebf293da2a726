import type { Page } from '@playwright/test'
import { openCity } from './city'
import { expect, goTo, type OpenDesk } from './desk'
import { settled } from './settled'

type Look = (surface: string) => Promise<void>

const choose = (page: Page, what: string | RegExp) =>
  page
    .locator('.ant-segmented-item-label')
    .getByText(what, { exact: typeof what === 'string' })
    .click()

async function openFirstRow(page: Page, table: string): Promise<void> {
  await page.getByRole('table', { name: table }).getByRole('button').filter({ hasText: /./ }).last().click()
}

/** The ways to everything that the city shows, each going on from the one before. */
const WAYS: readonly (readonly [string, (desk: OpenDesk) => Promise<void>])[] = [
  ['收件', (desk) => goTo(desk, '收件')],
  ['各镇', (desk) => goTo(desk, '汇总')],
  ['热力图', ({ page }) => choose(page, '热力图')],
  ['两镇对看', ({ page }) => choose(page, '两镇对看')],
  [
    '镇的细则',
    async ({ page }) => {
      await choose(page, '各镇')
      await openFirstRow(page, '各镇汇总')
      await expect(page.getByRole('table', { name: '扣分的细则' })).toBeVisible()
    },
  ],
  ['镇的企业', ({ page }) => choose(page, '企业')],
  ['企业', ({ page }) => openFirstRow(page, '企业')],
  ['证据', ({ page }) => openFirstRow(page, '扣分的细则')],
  [
    '全市一条细则',
    async ({ page }) => {
      await page.getByRole('button', { name: '全市', exact: true }).click()
      await choose(page, '热力图')
      await page.getByRole('button', { name: '看全市这一条' }).click()
    },
  ],
  ['镇的一条细则', ({ page }) => openFirstRow(page, '各镇的这一条')],
  ['共性问题', (desk) => goTo(desk, '问题措施')],
  [
    '改措施',
    ({ page }) =>
      page
        .getByRole('button', { name: /^改.*的措施$/ })
        .first()
        .click(),
  ],
  ['突出的个性问题', ({ page }) => choose(page, /^突出的个性问题/)],
  ['认定标准', ({ page }) => choose(page, '认定标准')],
  ['报告', (desk) => goTo(desk, '报告')],
]

/** Looks at everything that the city file of the sample county shows. */
export async function eachCityView(desk: OpenDesk, look: Look): Promise<void> {
  await openCity(desk)
  for (const [surface, go] of WAYS) {
    await go(desk)
    await expect(desk.page.locator('main > :not(h1)').first()).toBeVisible()
    await settled(desk.page)
    await look(`市级 ${surface}`)
  }
}

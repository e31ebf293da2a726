import type { Page } from '@playwright/test'
import { expect, goTo, type OpenDesk, openSample, viewsOf } from './desk'
import { settled } from './settled'

type Look = (surface: string) => Promise<void>

/** What a view opens beside or inside itself, by the view it belongs to. */
const PANELS: Record<string, Record<string, (page: Page) => Promise<void>>> = {
  企业: {
    新增企业: (page) => page.getByRole('button', { name: '新增企业' }).click(),
    导入: (page) => page.getByRole('button', { name: '导入…' }).click(),
    类别: (page) => page.getByRole('combobox', { name: '类别' }).press('ArrowDown'),
  },
  评分: {
    填扣分: async (page) => {
      await page.getByRole('button', { name: '填 1.1 扣分', exact: true }).click()
      await page.keyboard.type('9')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('alert')).toBeVisible()
    },
    填原因: (page) => page.getByRole('button', { name: '填 1.1 扣分原因', exact: true }).click(),
    历史: async (page) => {
      await page.keyboard.press('h')
      await expect(page.getByRole('complementary', { name: '1.1 的历史' })).toBeVisible()
    },
    其余满分: (page) => page.getByRole('button', { name: '其余满分' }).click(),
  },
  重新帮扶: {
    下通知: (page) => page.getByRole('button', { name: '下通知…' }).first().click(),
  },
  人员标杆: {
    人员: async (page) => {
      await choosePart(page, /^人员/)
      await page.getByRole('button', { name: '新增人员…' }).click()
    },
    帮扶发现: async (page) => {
      await choosePart(page, /^帮扶发现/)
      await page.getByRole('button', { name: '新增发现…' }).click()
    },
    标杆企业: async (page) => {
      await choosePart(page, /^标杆企业/)
      await page.getByRole('button', { name: '登记企业…' }).click()
    },
    镇情数据: (page) => choosePart(page, /^镇情数据/),
  },
  报告: {
    改写: (page) => page.locator('[data-paragraph="conclusion"]').press('e'),
  },
}

const choosePart = (page: Page, part: RegExp) =>
  page.getByRole('radiogroup', { name: '看什么' }).getByText(part).click()

/** Looks at the start view, then at every view of the rail in the sample town. */
export async function eachView(desk: OpenDesk, look: Look): Promise<void> {
  const { page } = desk
  await expect(page.getByRole('button', { name: '打开示例' })).toBeVisible()
  await settled(page)
  await look('开始')
  await openSample(desk)
  for (const view of await viewsOf(desk)) {
    await goTo(desk, view)
    await expect(page.locator('main > :not(h1)').first()).toBeVisible()
    await settled(page)
    await look(view)
  }
}

/** Looks, in the sample town, at every panel, form and open list that a view offers without writing anything. */
export async function eachPanel(desk: OpenDesk, look: Look): Promise<void> {
  const { page } = desk
  await openSample(desk)
  for (const [view, panels] of Object.entries(PANELS))
    for (const [name, open] of Object.entries(panels)) {
      await page.reload()
      await goTo(desk, view)
      await settled(page)
      await open(page)
      await settled(page)
      await look(`${view} ${name}`)
    }
}

/** Asks for a theme as a person does, and waits until it is worn. */
export async function wear({ page }: OpenDesk, theme: 'light' | 'dark'): Promise<void> {
  await page.getByRole('combobox', { name: '外观' }).selectOption(theme)
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
}

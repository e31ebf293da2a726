import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { editDocx } from '../builders/edit-docx'
import { answerOpenDialog, expect, goTo, type OpenDesk, openSample, viewsOf } from './desk'
import { settled } from './settled'

type Look = (surface: string) => Promise<void>

type Open = (page: Page, desk: OpenDesk) => Promise<void>

/** What a view opens beside or inside itself, by the view it belongs to. */
const PANELS: Record<string, Record<string, Open>> = {
  案卷总览: {
    发送: (page) => inTask(page, '发送案卷').getByRole('checkbox', { name: '隐去' }).check(),
    封存: (page) => inTask(page, '封存').getByRole('button', { name: '封存帮扶…' }).click(),
    核对封存码: async (page) => {
      const seals = inTask(page, '封存')
      await seals.getByText('核对签字报告上的封存码').click()
      await seals.getByLabel('报告上的封存码').fill('0000 1111 2222 3333')
      await page.keyboard.press('Enter')
      await expect(seals.getByRole('alert')).toBeVisible()
    },
    备份: (page) => inTask(page, '备份').getByText('查看和恢复备份').click(),
    案卷检查: async (page) => {
      const check = inTask(page, '案卷检查')
      await check.getByRole('button', { name: '检查案卷' }).click()
      await check.getByRole('status').scrollIntoViewIfNeeded()
    },
  },
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
    历史: async (page) => {
      await page.keyboard.press('h')
      await expect(page.getByRole('complementary', { name: '1.1 的历史' })).toBeVisible()
    },
    其余满分: (page) => page.getByRole('button', { name: '其余满分' }).click(),
    选原因: async (page) => {
      await page.getByRole('button', { name: '填 3.1 扣分', exact: true }).click()
      await page.keyboard.type('1')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('listbox', { name: '常用原因' })).toBeVisible()
    },
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
    读回: openReadBack,
  },
}

const inTask = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** Exports the report, changes a figure and a sentence of the Word file, and reads it back. */
async function openReadBack(page: Page, desk: OpenDesk): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duhe-read-back-'))
  await answerOpenDialog(desk, [folder])
  await page.getByRole('checkbox', { name: 'PDF' }).click()
  await page.getByRole('button', { name: '导出…' }).click()
  const written = page.getByRole('status', { name: '已写出的文件' }).getByRole('listitem')
  const [name] = /^.*\.docx/.exec((await written.first().textContent())!)!
  const file = join(folder, name)
  editDocx(file, (xml) =>
    xml.replaceAll('自评平均94.37分', '自评均分95.12分').replace('>临澜市云屿镇<', '>云屿镇<'),
  )
  await answerOpenDialog(desk, [file])
  await page.getByRole('button', { name: '读回改过的 Word…' }).click()
  await expect(page.getByRole('region', { name: '读回核对' })).toBeVisible()
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

/** Looks, in the sample town, at every panel, form and open list that a view offers. */
export async function eachPanel(desk: OpenDesk, look: Look): Promise<void> {
  const { page } = desk
  await openSample(desk)
  for (const [view, panels] of Object.entries(PANELS))
    for (const [name, open] of Object.entries(panels)) {
      await page.reload()
      await goTo(desk, view)
      await settled(page)
      await open(page, desk)
      await settled(page)
      await look(`${view} ${name}`)
    }
}

/** Asks for a theme as a person does, and waits until it is worn. */
export async function wear({ page }: OpenDesk, theme: 'light' | 'dark'): Promise<void> {
  await page.getByRole('combobox', { name: '外观' }).selectOption(theme)
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
}

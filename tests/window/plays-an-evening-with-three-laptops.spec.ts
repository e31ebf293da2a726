import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makeCaseFile } from '../builders/case-file'
import { answerOpenDialog, type DeskHome, expect, goTo, type OpenDesk, test } from './desk'
import { dropFiles } from './drop-files'
import { deduct, fillSheet, keepScreen, openSheet, sitDown } from './evening'
import { sending, sendTo } from './send-case'

test.setTimeout(240_000)

test('scores apart, sends, merges, decides, seals, prints, and keeps what came too late out of it', async ({
  laptop,
}) => {
  const [lin, huang, wu] = [laptop(), laptop(), laptop()]
  const stick = join(lin.folder, 'U盘')
  mkdirSync(stick)
  const onStick = (name: string) => join(stick, name)

  const leader = await lin.open()
  await openOriginal(leader, makeCaseFile(lin.folder, 3).file)
  await sitDown(leader, '林建国')
  await keepScreen(leader.page, '01-opened')
  await sendTo(leader, onStick('云海镇.duhe'))
  await keepScreen(leader.page, '02-sent')

  const code = await scoreAtHuang(huang, stick)
  await scoreAtWu(wu, stick)

  const { page } = leader
  await openSheet(leader, 'E001')
  await fillSheet(page)
  await openSheet(leader, '镇级')
  await fillSheet(page)
  await page.keyboard.press('s')
  await page.keyboard.press('Enter')
  await expect(page.getByText('✓ 林建国 已签认')).toBeVisible()

  await mergeBoth(leader, stick, code)
  await decide(leader)
  const seal = await sealSelfAssessment(leader)
  await printReport(leader, join(lin.folder, '报告'), seal)
  await checkCode(leader, seal, '逐字相同')

  await scoreTooLate(huang, stick)
  await mergeLate(leader, onStick('晚到.duhe'))
  await checkCode(leader, seal, '逐字相同')
  await printReport(leader, join(lin.folder, '报告2'), seal)
  const sheet = await openSheet(leader, 'E002')
  await expect(sheet.total).toHaveText('总分 100.0/100')
})

async function openOriginal(desk: OpenDesk, file: string): Promise<void> {
  await answerOpenDialog(desk, [file])
  await desk.page.getByRole('button', { name: '打开案卷文件…' }).click()
  await expect(desk.page.getByRole('status').filter({ hasText: '已收下' })).toBeVisible()
}

/** Takes the case in on a laptop that has none yet. */
async function receive(desk: OpenDesk, file: string): Promise<void> {
  await expect(desk.page.getByRole('main', { name: '开始' })).toBeVisible()
  await dropFiles(desk, [file])
  await expect(desk.page.getByRole('status').filter({ hasText: '已收下' })).toBeVisible()
}

/** Scores an enterprise and a criterion of another, and sends it locked; returns the code told by phone. */
async function scoreAtHuang(huang: DeskHome, stick: string): Promise<string> {
  const desk = await huang.open()
  await receive(desk, join(stick, '云海镇.duhe'))
  await sitDown(desk, '黄晓燕')
  await keepScreen(desk.page, '03-received')
  await openSheet(desk, 'E002')
  await fillSheet(desk.page)
  await openSheet(desk, 'E003')
  await deduct(desk.page, '0.5', '计划缺一项')
  await keepScreen(desk.page, '04-scored')
  await goTo(desk, '案卷总览')
  await sendTo(desk, join(stick, '黄晓燕.duhe-locked'), '用口令加密')
  await keepScreen(desk.page, '05-sent-locked')
  const code = await sending(desk).locator('.send-code').innerText()
  await desk.app.close()
  return code
}

/** Scores the enterprise otherwise, and sends only this laptop's part. */
async function scoreAtWu(wu: DeskHome, stick: string): Promise<void> {
  const desk = await wu.open()
  await receive(desk, join(stick, '云海镇.duhe'))
  await sitDown(desk, '吴志明')
  await openSheet(desk, 'E003')
  await deduct(desk.page, '1', '没有计划')
  await fillSheet(desk.page)
  await goTo(desk, '案卷总览')
  await sendTo(desk, join(stick, '吴志明.duhe'), '只含本机的记录')
  await keepScreen(desk.page, '06-sent-own-part')
  await desk.app.close()
}

async function mergeBoth(desk: OpenDesk, stick: string, code: string): Promise<void> {
  const { page } = desk
  await dropFiles(desk, [join(stick, '黄晓燕.duhe-locked')])
  const unlock = page.getByRole('form', { name: '输入口令' })
  await unlock.getByRole('textbox', { name: '口令' }).fill(code)
  await keepScreen(page, '07-code')
  await page.keyboard.press('Enter')
  const apart = page.getByRole('status').filter({ hasText: '各有对方没有的记录' })
  await expect(apart).toContainText('黄晓燕')
  await keepScreen(page, '08-apart')
  await dropFiles(desk, [join(stick, '吴志明.duhe')])
  await expect(apart).toContainText('吴志明')
  await keepScreen(page, '09-apart-own-part')
  await apart.getByRole('button', { name: '去合并' }).click()
  await keepScreen(page, '10-waiting')

  await page.getByRole('button', { name: '一起看这 2 份带来什么' }).click()
  const preview = page.getByRole('region', { name: '合并预览' })
  for (const name of ['黄晓燕', '吴志明'])
    await expect(preview.getByRole('listitem').filter({ hasText: `${name}的记录` })).toContainText(
      '冲突 1 处',
    )
  await expect(preview).toContainText('合并后有 1 处新的冲突')
  await keepScreen(page, '11-preview')
  await preview.getByRole('button', { name: /^并入/ }).click()
  await expect(merged(page)).toContainText('已并入 2 个文件')
  await keepScreen(page, '12-merged')
}

const merged = (page: Page) => page.getByRole('status').filter({ hasText: '已并入' })

async function decide(desk: OpenDesk): Promise<void> {
  const { page } = desk
  await expect(page.getByRole('region', { name: '待裁定的冲突' })).toContainText('1 处')
  const conflict = page.getByRole('form', { name: 'E003 云海第3制造有限公司 自查自纠（自评） 1.1' })
  await conflict.locator('h3').click()
  await page.keyboard.press('1')
  await page.keyboard.insertText('现场复看，计划只缺一项')
  await keepScreen(page, '13-deciding')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: '待裁定的冲突' })).toContainText('没有冲突')
  await expect(merged(page)).toContainText('冲突都已裁定')
  await keepScreen(page, '14-decided')
}

async function sealSelfAssessment(desk: OpenDesk): Promise<string> {
  const { page } = desk
  await goTo(desk, '案卷总览')
  const seals = page.getByRole('region', { name: '封存', exact: true })
  await keepScreen(page, '15-before-seal')
  await seals.getByRole('button', { name: '封存自查自纠（自评）…' }).click()
  await seals.getByLabel('签字人').fill('林建国、黄晓燕、吴志明')
  await keepScreen(page, '16-sealing')
  await page.keyboard.press('Enter')
  await expect(seals).toContainText('自查自纠（自评）已封存')
  await keepScreen(page, '17-sealed')
  return (await seals.locator('.seal-code').textContent())!
}

/** Exports the report of the town, which must carry the code. */
async function printReport(desk: OpenDesk, folder: string, seal: string): Promise<void> {
  const { page } = desk
  mkdirSync(folder)
  await goTo(desk, '报告')
  await answerOpenDialog(desk, [folder])
  await page.getByRole('button', { name: '导出…' }).click()
  await expect(page.getByRole('status', { name: '已写出的文件' }).getByRole('listitem').first()).toBeVisible({
    timeout: 30_000,
  })
  await keepScreen(page, '18-printed')
  const pdf = readdirSync(folder).find((name) => name.endsWith('.pdf'))!
  const text = execFileSync('pdftotext', [join(folder, pdf), '-'], { encoding: 'utf8' })
  expect(text).toContain(`封存码 ${seal}`)
}

async function checkCode(desk: OpenDesk, seal: string, words: string): Promise<void> {
  const { page } = desk
  await goTo(desk, '案卷总览')
  const check = page.getByRole('form', { name: '核对封存码' })
  await page.getByText('核对签字报告上的封存码').click()
  await check.getByLabel('报告上的封存码').fill(seal)
  await page.keyboard.press('Enter')
  await expect(check.getByRole('status')).toContainText('封存码对得上：自查自纠（自评）')
  await expect(check.getByRole('status')).toContainText(words)
  await keepScreen(page, '19-code-checked')
}

/** Changes what is sealed elsewhere, on the laptop that has not heard of it. */
async function scoreTooLate(huang: DeskHome, stick: string): Promise<void> {
  const desk = await huang.open()
  const { page } = desk
  await page.setViewportSize({ width: 1366, height: 768 })
  await keepScreen(page, '20-started-again')
  await openSheet(desk, 'E002')
  await deduct(page, '1', '晚到的发现')
  await goTo(desk, '案卷总览')
  await sendTo(desk, join(stick, '晚到.duhe'))
  await desk.app.close()
}

async function mergeLate(desk: OpenDesk, file: string): Promise<void> {
  const { page } = desk
  await dropFiles(desk, [file])
  await page.getByRole('button', { name: '去合并' }).click()
  await page.getByRole('button', { name: '看带来什么' }).click()
  const preview = page.getByRole('region', { name: '合并预览' })
  await expect(preview).toContainText('封存后写下')
  await keepScreen(page, '21-late-preview')
  await preview.getByRole('button', { name: /^并入/ }).click()
  await expect(merged(page)).toContainText('没有冲突')
  await keepScreen(page, '22-late-merged')
  await goTo(desk, '案卷总览')
  const late = page.getByRole('region', { name: '封存', exact: true }).locator('.late-list')
  await expect(late).toContainText('封存后到达')
  await late.locator('summary').click()
  await expect(late).toContainText('黄晓燕')
  await late.scrollIntoViewIfNeeded()
  await keepScreen(page, '23-late-listed')
}

import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { exifSegment, withSegments } from '../builders/image'
import { expect, openSample, test } from './desk'
import { drawPicture, openPhotoPanel, writePicture } from './photo-files'
import { choosePhase, sheetOf } from './sheet'

const panelOf = (page: Page, criterion: string) =>
  page.getByRole('complementary', { name: `${criterion} 的照片` })
const thumbsOf = (page: Page) => page.getByRole('button', { name: /^看照片 / })
const viewerOf = (page: Page) => page.getByRole('dialog', { name: '照片' })

test('attaches photos by file, paste and drop, and looks at them side by side', async ({ desk, home }) => {
  await openSample(desk)
  const { page } = desk
  const { keyboard } = page
  const folder = join(home.folder, '照片')
  const dated = withSegments(
    await drawPicture(page, { number: 1 }),
    exifSegment({ taken: '2024:11:30 09:41:05' }),
  )
  const files = [
    writePicture(folder, '大门.jpg', dated),
    writePicture(folder, '配电箱.png', await drawPicture(page, { number: 2, type: 'image/png' })),
    writePicture(folder, '说明.jpg', Buffer.from('这不是照片')),
  ]
  await keyboard.press('Control+3')
  const sheet = sheetOf(page)
  await choosePhase(page, '自评')
  await expect(sheet.row('1.1')).toBeFocused()

  await keyboard.press('p')
  const panel = panelOf(page, '1.1')
  await expect(panel.getByRole('button', { name: '添加照片' })).toBeFocused()
  await page.getByLabel('选择照片文件').setInputFiles(files)
  await expect(thumbsOf(page)).toHaveCount(2)
  await expect(page.getByRole('alert')).toContainText('“说明.jpg”不是照片')
  await page.getByRole('button', { name: '知道了' }).click()
  await expect(thumbsOf(page).first()).toContainText('2024-11-30 09:41')
  await expect(sheet.row('1.1').getByRole('button', { name: '照片 2' })).toBeVisible()
  await page.screenshot({ path: 'test-results/screens/照片-面板.png' })

  await choosePhase(page, '核实')
  await expect(sheet.row('1.1')).toBeFocused()
  await paste(page, await drawPicture(page, { number: 3, type: 'image/png' }))
  await expect(panelOf(page, '1.1').getByRole('region', { name: '核实照片' })).toContainText('1 张')
  await drop(page, '2.1', '现场.jpg', await drawPicture(page, { number: 4, width: 900, height: 1_600 }))
  await expect(panelOf(page, '2.1')).toContainText('核实 1 张')
  await expect(sheet.row('2.1').getByRole('button', { name: '照片 1' })).toBeVisible()

  await sheet.row('1.1').getByRole('button', { name: '照片 1' }).click()
  await expect(thumbsOf(page)).toHaveCount(3)
  await thumbsOf(page).first().press('Enter')
  const viewer = viewerOf(page)
  await expect(viewer.getByRole('group', { name: /核实 1\.1/ })).toBeFocused()
  await expect(viewer.getByRole('img')).toHaveCount(1)
  await keyboard.press('b')
  await expect(viewer.getByRole('group', { name: /自评 1\.1/ })).toBeVisible()
  await expect(viewer.getByRole('group', { name: /核实 1\.1/ })).toBeVisible()
  await expect(viewer.getByRole('img')).toHaveCount(2)
  await page.screenshot({ path: 'test-results/screens/照片-并排.png' })
  await keyboard.press('ArrowRight')
  await expect(viewer.getByRole('group', { name: /配电箱/ })).toBeFocused()
  await keyboard.press('b')
  await keyboard.press('+')
  await expect(viewer.getByRole('img')).toHaveCount(1)
  await expect(viewer.getByRole('button', { name: '缩小' })).toBeEnabled()
  await expect(viewer.getByRole('button', { name: '取下' })).toHaveCount(0)
  await keyboard.press('Escape')
  await expect(viewer).toHaveCount(0)
})

test('dates a photo, takes it off and brings it back', async ({ desk, home }) => {
  await openSample(desk)
  const { page } = desk
  const { keyboard } = page
  const file = writePicture(join(home.folder, '照片'), '微信图片.jpg', await drawPicture(page, {}))
  await keyboard.press('Control+3')
  const sheet = sheetOf(page)
  await choosePhase(page, '自评')
  await expect(sheet.row('1.1')).toBeFocused()
  const score = await sheet.score('1.1').innerText()
  expect(score).not.toBe('未评')
  await keyboard.press('p')
  await page.getByLabel('选择照片文件').setInputFiles(file)
  await expect(thumbsOf(page)).toContainText('时间未记')

  await keyboard.press('Tab')
  await expect(thumbsOf(page)).toBeFocused()
  await keyboard.press('Enter')
  await expect(viewerOf(page)).toBeVisible()
  await keyboard.press('t')
  await keyboard.type('昨天')
  await keyboard.press('Enter')
  await expect(viewerOf(page).getByRole('alert')).toContainText('请写成 2024-11-30 09:41 的样子')
  await page.getByLabel('拍摄时间', { exact: true }).fill('2024年12月1日 14:05')
  await keyboard.press('Enter')
  await expect(viewerOf(page).getByRole('group', { name: /2024-12-01 14:05/ })).toBeFocused()

  await keyboard.press('Delete')
  await expect(viewerOf(page)).toHaveCount(0)
  await expect(thumbsOf(page)).toHaveCount(0)
  await expect(sheet.score('1.1')).toHaveText(score)
  await keyboard.press('Control+z')
  await expect(thumbsOf(page)).toContainText('2024-12-01 14:05')
  await expect(page.getByRole('status', { name: '撤销结果' })).toContainText('已撤销：取下照片')
  await expect(viewerOf(page)).toHaveCount(0)

  await keyboard.press('Escape')
  await expect(panelOf(page, '1.1')).toHaveCount(0)
  await expect(sheet.row('1.1')).toBeFocused()
})

test('stops adding photos half way, and says how many are not there', async ({ desk, home }) => {
  await openSample(desk)
  const { page } = desk
  const files: string[] = []
  for (let number = 1; number <= 12; number += 1)
    files.push(writePicture(join(home.folder, '照片'), `${number}.jpg`, await drawPicture(page, { number })))
  await openPhotoPanel(page)
  await page.getByLabel('选择照片文件').setInputFiles(files)
  const bar = page.getByRole('region', { name: '添加照片' })
  await expect(bar).toContainText(/正在添加照片 \d+\/12/)
  await bar.getByRole('button', { name: '停止' }).click()
  await expect(bar).toHaveCount(0)
  const words = (await page.getByRole('alert').textContent())!
  const left = Number(/其余 (\d+) 张没有添加/.exec(words)![1])
  expect(left).toBeGreaterThan(0)
  await expect(thumbsOf(page)).toHaveCount(12 - left)
})

/** A picture in the clipboard, as the system hands it over. */
async function paste(page: Page, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    (content) => {
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File([Uint8Array.from(content)], 'image.png', { type: 'image/png' }))
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      ;(document.activeElement ?? document.body).dispatchEvent(event)
    },
    [...bytes],
  )
}

/** A file dragged from the file manager onto a criterion. */
async function drop(page: Page, criterion: string, name: string, bytes: Uint8Array): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(content)], fileName, { type: 'image/jpeg' }))
      return transfer
    },
    [name, [...bytes]] as const,
  )
  const row = sheetOf(page).row(criterion)
  await row.dispatchEvent('dragover', { dataTransfer })
  await row.dispatchEvent('drop', { dataTransfer })
}

import { expect, openSample, test } from './desk'
import { choosePhase, sheetOf } from './sheet'

test('finds a criterion, an enterprise and a reason without a mouse', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const { keyboard } = page
  const panel = page.getByRole('dialog', { name: '查找' })
  const active = panel.getByRole('option', { selected: true })
  const sheet = sheetOf(page)

  await keyboard.press('Control+k')
  await expect(panel.getByRole('combobox')).toBeFocused()
  await keyboard.type('E018')
  await expect(active).toContainText('E018 ')
  await keyboard.press('Enter')
  await expect(panel).toHaveCount(0)
  await expect(page.getByText(/^E018 /)).toBeVisible()
  await choosePhase(page, '自评')
  await expect(sheet.row('1.1')).toBeVisible()

  await keyboard.press('Control+k')
  await keyboard.insertText('安全管理部门')
  await keyboard.press('Enter')
  await expect(panel).toHaveCount(0)
  await expect(sheet.row('3.1')).toBeFocused()
  await expect(sheet.row('3.1')).toContainText('未设安全管理部门')
  await expect(page.getByText(/^E052 /)).toBeVisible()

  await keyboard.press('Control+k')
  await keyboard.type('18.1')
  await expect(active).toContainText('18.1 是否')
  await keyboard.press('Enter')
  await expect(sheet.row('18.1')).toBeFocused()
  await expect(page.getByText(/^E052 /)).toBeVisible()
})

test('finds by the initials of the pinyin and names what it found', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const panel = page.getByRole('dialog', { name: '查找' })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('aqglbm')
  const reasons = panel.getByRole('group', { name: '扣分原因' })
  await expect(reasons.getByRole('option').first().locator('mark')).toHaveText('安全管理部门')
  await expect(reasons.getByRole('option').first()).toContainText('自评 · 3.1')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('cyq')
  await expect(panel.getByRole('group', { name: '人员' }).getByRole('option')).toContainText('陈砚秋')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table', { name: '人员名单' })).toContainText('陈砚秋')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('wxqg')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: '特色亮点' })).toBeVisible()
})

test('moves with the arrows, says how many more there are, and Esc gives the keyboard back', async ({
  desk,
}) => {
  await openSample(desk)
  const { page } = desk
  await page.keyboard.press('Control+3')
  const sheet = sheetOf(page)
  await page.keyboard.press('ArrowDown')
  const row = page.locator('tr.sheet-row:focus')
  const here = await row.getAttribute('aria-label')

  await page.keyboard.press('Control+k')
  const panel = page.getByRole('dialog', { name: '查找' })
  const field = panel.getByRole('combobox')
  await page.keyboard.insertText('鞋')
  await expect(panel.getByText(/^还有 \d+ 条$/).first()).toBeVisible()
  const options = panel.getByRole('option')
  await page.keyboard.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(field).toHaveAttribute('aria-activedescendant', (await options.nth(1).getAttribute('id'))!)
  await page.keyboard.insertText('龘')
  await expect(panel).toContainText('没有找到')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('鞋龘')
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(row).toHaveAttribute('aria-label', here!)
  await expect(sheet.total).toBeVisible()
})

test('takes the Enter that ends a composition for the input method', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  await page.keyboard.press('Control+k')
  const panel = page.getByRole('dialog', { name: '查找' })
  const field = panel.getByRole('combobox')
  await page.keyboard.type('E018')
  await expect(panel.getByRole('option')).toHaveCount(1)
  const ime = await page.context().newCDPSession(page)
  await ime.send('Input.imeSetComposition', { text: 'xie', selectionStart: 3, selectionEnd: 3 })
  await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true, keyCode: 229 })
  await expect(panel.getByRole('option')).toHaveCount(1)
  await expect(field).toBeFocused()
  await ime.send('Input.insertText', { text: '鞋' })
  await expect(field).toHaveValue('E018鞋')
  await expect(panel).toContainText('没有找到')
})

test('the top bar has room for it at 150 %', async ({ desk }) => {
  await openSample(desk)
  const { app, page } = desk
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.setZoomFactor(1.5))
  const button = page.getByRole('button', { name: /^查找/ })
  await button.click()
  await page.keyboard.insertText('台账')
  const panel = page.getByRole('dialog', { name: '查找' })
  await expect(panel.getByRole('option')).not.toHaveCount(0)
  const box = (await panel.boundingBox())!
  const [width, height] = await page.evaluate(() => [window.innerWidth, window.innerHeight])
  expect(box.x).toBeGreaterThanOrEqual(0)
  expect(box.x + box.width).toBeLessThanOrEqual(width)
  expect(box.y + box.height).toBeLessThanOrEqual(height)
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
  const bar = page.getByRole('banner')
  expect(await bar.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
})

test('shows the order that it found, and leaves a half-filled side panel alone', async ({ desk }) => {
  await openSample(desk)
  const { page } = desk
  const panel = page.getByRole('dialog', { name: '查找' })
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('镇级-2')
  await expect(panel.getByRole('option', { selected: true })).toContainText('智慧管理平台')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article', { name: /^镇级 / })).toBeInViewport()

  await page.keyboard.press('Control+2')
  await expect(page.getByRole('table', { name: '企业列表' })).toBeVisible()
  await page.keyboard.press('e')
  const drawer = page.getByRole('dialog', { name: /^修改企业/ })
  const name = drawer.getByLabel('企业名称')
  await name.fill('改了一半的名称')
  await page.keyboard.press('Control+k')
  await expect(panel).toHaveCount(0)
  await expect(name).toBeFocused()
  await expect(name).toHaveValue('改了一半的名称')
})
